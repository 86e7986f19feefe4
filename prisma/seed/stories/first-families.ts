import type { Story } from "./index";

export const firstFamilies: Story = {
  title: "Penyaluran Kab. Supiori baru dimulai: yang memakai uangnya terlalu sedikit untuk ditampilkan kepada publik",
  look: "/regions/9119",
  async apply(client, periods) {
    await client.query(
      `update recaps set credited_kpm = 25, credited_rp = 25 * (sp2d_rp / sp2d_kpm),
         transacted_kpm = 6, transacted_rp = 6 * (sp2d_rp / sp2d_kpm)
       where regency_code = '9119' and sp2d_kpm > 25 and period_id = any ($1)`,
      [periods.filter((p) => p.running).map((p) => p.id)],
    );
  },
};
