import type { Story } from "./index";

export const doubleNiks: Story = {
  title: "NIK yang sama di Kab. Badung dan Kota Denpasar, dan satu KK dengan dua KPM",
  look: "/cases?region=51&type=GANDA",
  async apply(client) {
    await client.query(
      `with pairs as (
         select b.nik, d.id from (select nik, row_number() over (order by id) as n from kpm where regency_code = '5103' order by id limit 12) b
         join (select id, row_number() over (order by id desc) as n from kpm where regency_code = '5171' order by id desc limit 12) d using (n))
       update kpm set nik = pairs.nik from pairs where kpm.id = pairs.id`,
    );
    await client.query(
      `with rows as (select id, no_kk, row_number() over (order by id) as n from kpm where regency_code = '5102' order by id limit 30)
       update kpm set no_kk = o.no_kk from rows r join rows o on o.n = r.n - 1 where kpm.id = r.id and r.n % 2 = 0`,
    );
  },
};
