import { Button } from "@/components/ui/form/button";
import { Checkbox } from "@/components/ui/form/checkbox";
import { FileDrop } from "@/components/ui/form/file-drop";
import { Select } from "@/components/ui/form/select";
import { TextArea, TextInput } from "@/components/ui/form/text-input";
import { Card } from "@/components/ui/page/card";
import { Dialog } from "@/components/ui/page/dialog";
import { Notice } from "@/components/ui/page/notice";
import { Progress } from "@/components/ui/text/progress";

const KINDS = [
  { value: "bank", label: "Laporan bank by name" },
  { value: "dpm", label: "DPM / BNBA by name" },
];

export function Forms() {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="Formulir">
        <form className="grid gap-4">
          <TextInput name="email" label="Alamat surel" hint="Surel kantor Anda." autoComplete="username" />
          <TextInput name="month" label="Bulan" error="Isi dengan 1 sampai 12; yang tertulis 13." defaultValue="13" />
          <Select name="kind" label="Jenis berkas" options={KINDS} />
          <TextArea name="note" label="Catatan" optional />
          <FileDrop name="file" label="Berkas" hint="XLSX atau CSV, sampai 200 MB." />
          <Checkbox name="mine" label="Hanya yang menjadi tugas saya" />
          <div className="flex flex-wrap gap-2">
            <Button>Unggah</Button>
            <Button look="secondary" icon="download">
              Unduh contoh
            </Button>
            <Button look="danger">Nonaktifkan</Button>
            <Button disabled>Menunggu</Button>
            <Dialog id="close-case" title="Tutup masalah ini?" button="Tutup masalah">
              <p>Setelah ditutup, masalah hanya dibuka lagi oleh data baru.</p>
            </Dialog>
          </div>
        </form>
      </Card>
      <Card title="Pesan">
        <div className="grid gap-3">
          <Notice tone="ok" title="Berkas selesai dibaca">
            12.345 baris diterima, 3 ditolak.
          </Notice>
          <Notice tone="watch" title="Laju tidak akan mencapai akhir periode">
            Dengan laju 1.204 KPM sehari, 6.532 keluarga belum menerima pada 31 Desember.
          </Notice>
          <Notice tone="problem">Berkas dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.</Notice>
          <Notice tone="info">Periode ini masih berjalan.</Notice>
          <Progress label="Membaca baris" done={120000} total={480000} unit="baris" />
        </div>
      </Card>
    </div>
  );
}
