import { barHtml } from "@/components/chart/bar";
import { Sparkline } from "@/components/chart/sparkline";
import { Card } from "@/components/ui/page/card";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { Pager } from "@/components/ui/table/pager";
import { type Column, Table } from "@/components/ui/table/table";
import { Badge } from "@/components/ui/text/badge";
import { Facts } from "@/components/ui/text/facts";
import { formatRate } from "@/components/ui/text/numbers";
import { formatCount } from "@/lib/values/rupiah";

type Row = { code: string; name: string; quota: number; paid: number; open: number; past: number[] };
const ROWS: Row[] = [
  { code: "5108", name: "Kab. Buleleng", quota: 48210, paid: 41022, open: 3120, past: [91, 92, 84, 90, 93, 85] },
  { code: "5107", name: "Kab. Karangasem", quota: 39804, paid: 36011, open: 1702, past: [88, 90, 86, 91, 92, 90] },
  { code: "5106", name: "Kab. Bangli", quota: 18440, paid: 17600, open: 402, past: [93, 94, 90, 95, 95, 95] },
  { code: "5103", name: "Kab. Badung", quota: 13210, paid: 12345, open: 371, past: [90, 92, 88, 93, 94, 93] },
];
const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    head: "Kab/kota",
    frozen: true,
    width: 170,
    sort: { href: "?sort=name", order: null },
    cell: (row) => ({ text: row.name, href: `/regions/${row.code}`, note: row.code }),
  },
  { key: "quota", head: "Kuota", numeric: true, cell: (row) => formatCount(row.quota) },
  {
    key: "paid",
    head: "Pencairan",
    numeric: true,
    sort: { href: "?sort=paid", order: "desc" },
    cell: (row) => formatCount(row.paid),
  },
  {
    key: "rate",
    head: "Terhadap kuota",
    cell: (row) => barHtml({ share: row.paid / row.quota, words: formatRate(row.paid, row.quota) }),
  },
  { key: "past", head: "Enam periode", cell: (row) => <Sparkline values={row.past} label={`Tren ${row.name}`} /> },
  { key: "open", head: "Masalah terbuka", numeric: true, cell: (row) => formatCount(row.open) },
  {
    key: "pace",
    head: "Laju",
    cell: (row) =>
      row.open > 1000 ? { text: "Tidak akan tercapai", tone: "problem" } : { text: "Sesuai laju", tone: "ok" },
  },
];
const TOTAL: Row = {
  code: "51",
  name: "Bali",
  quota: 119664,
  paid: 106978,
  open: 5595,
  past: [91, 92, 86, 92, 93, 91],
};

export function Lists() {
  return (
    <>
      <Card title="Peringkat kab/kota" flush>
        <Tabs
          label="Tampilan"
          tabs={[
            { label: "Kab/kota", href: "/gallery", current: true, count: "9" },
            { label: "Kecamatan", href: "/gallery?by=district", current: false, count: "57" },
          ]}
        />
        <Table caption="Peringkat kab/kota" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.code} total={TOTAL} />
        <Pager previousHref={null} nextHref="/gallery?after=1" summary="4 dari 9 kab/kota" />
      </Card>
      <div className="flex flex-wrap gap-2">
        <Badge tone="ok">Selesai</Badge>
        <Badge tone="watch">Lewat tenggat</Badge>
        <Badge tone="problem">Saldo nol</Badge>
        <Badge tone="info">Diambil</Badge>
        <Badge tone="neutral">Menunggu</Badge>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Card>
          <EmptyState state={{ tag: "filtered-away", what: "masalah", clearHref: "/gallery" }} />
        </Card>
        <Card>
          <EmptyState
            state={{ tag: "source-late", what: "laporan transaksi", source: "BRI", expected: "20 Nov 2026" }}
          />
        </Card>
        <Card title="Satu keluarga">
          <Facts
            facts={[
              { key: "nik", label: "NIK", value: "990301******0012" },
              { key: "bank", label: "Bank", value: "BRI" },
              { key: "village", label: "Desa", value: "Desa belum diketahui" },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
