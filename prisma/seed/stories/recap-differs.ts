import type { Story } from "./index";

export const recapDiffers: Story = {
  title: "Rekap Kemensos dan data by name Kab. Buleleng berbeda",
  look: "/regions/5108",
  async apply() {},
  async afterCounting(client, periods) {
    await client.query(
      `update recaps set credited_kpm = round(credited_kpm * 1.031), credited_rp = round(credited_rp * 1.031),
         transacted_kpm = round(transacted_kpm * 0.987), transacted_rp = round(transacted_rp * 0.987)
       where regency_code = '5108' and period_id = any ($1)`,
      [periods.map((p) => p.id)],
    );
  },
};
