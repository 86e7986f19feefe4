import type { Story } from "./index";

export const failedTopUp: Story = {
  title: "Satu batch top-up bank gagal di Lombok Tengah",
  look: "/cases?region=5202&type=GAGAL_EWALLET",
  async apply(client, periods) {
    const running = periods.filter((p) => p.running).map((p) => p.id);
    await client.query(
      `update disbursements set credited_rp = 0, credited_on = null, transacted_rp = null, transacted_on = null, balance_rp = null,
         status = 'gagal-ewallet', status_text = 'GAGAL E-WALLET BATCH 17'
       where period_id = any ($1) and region_code >= '520204' and region_code < '520205' and ordered_rp is not null and kpm_id % 3 <> 0`,
      [running],
    );
  },
};
