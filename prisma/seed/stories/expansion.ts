import { EXPANSION_REGENCY } from "@/prisma/seed/demo/calibration";
import type { Story } from "./index";

export const expansion: Story = {
  title: "Kabupaten perluasan baru: 20 % KKS belum terdistribusi",
  look: `/regions/${EXPANSION_REGENCY}`,
  async apply(client, periods) {
    await client.query(
      `update disbursements set credited_rp = 0, credited_on = null, transacted_rp = null, transacted_on = null, balance_rp = null,
         status = 'kks-tidak-terdistribusi', status_text = 'KKS BELUM DISERAHKAN'
       where period_id = any ($1) and regency_code = $2 and ordered_rp is not null and kpm_id % 5 = 0`,
      [periods.map((p) => p.id), EXPANSION_REGENCY],
    );
    await client.query("update cards set distributed_on = null where regency_code = $1 and kpm_id % 5 = 0", [
      EXPANSION_REGENCY,
    ]);
  },
};
