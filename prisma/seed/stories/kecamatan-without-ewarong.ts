import type { Story } from "./index";

export const kecamatanWithoutEWarong: Story = {
  title: "Kecamatan tanpa e-Warong di Kab. Kupang: dana masuk, tidak bisa dibelanjakan",
  look: "/regions/530104",
  async apply(client, periods) {
    await client.query("delete from ewarongs where region_code >= '530104' and region_code < '530105'");
    await client.query(
      `update disbursements set transacted_rp = 0, transacted_on = null, balance_rp = credited_rp, status = 'tidak-transaksi',
         status_text = 'TIDAK TRANSAKSI, TIDAK ADA AGEN'
       where period_id = any ($1) and region_code >= '530104' and region_code < '530105' and credited_rp > 0 and kpm_id % 10 < 9`,
      [periods.map((p) => p.id)],
    );
    await client.query(
      `update disbursements set ewarong_id = null
       where period_id = any ($1) and region_code >= '530104' and region_code < '530105' and ewarong_id is not null`,
      [periods.map((p) => p.id)],
    );
  },
};
