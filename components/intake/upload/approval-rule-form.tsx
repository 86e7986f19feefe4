"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { type Option, Select } from "@/components/ui/form/select";
import { Notice } from "@/components/ui/page/notice";
import { typedIn } from "@/components/users/form-result";
import { changeApprovalRuleAction } from "@/lib/intake/actions";

const ANSWERS = [
  { value: "yes", label: "Pengunggah dan penyetuju harus dua orang" },
  { value: "no", label: "Satu orang boleh mengunggah dan menerapkan" },
];

/** Decides for one kab/kota whether a file needs a second person to be applied. */
export function ApprovalRuleForm({ regions }: { regions: readonly Option[] }) {
  const [result, submit, pending] = useActionState(changeApprovalRuleAction, null);
  const typed = typedIn(result);
  return (
    <form action={submit} className="grid gap-4 sm:grid-cols-3 sm:items-end">
      <Select name="region" label="Kab/kota" options={regions} defaultValue={typed?.region} />
      <Select name="twoPeople" label="Aturan" options={ANSWERS} defaultValue={typed?.twoPeople} />
      <Button disabled={pending} className="justify-self-start">
        Simpan
      </Button>
      {result && (
        <div className="sm:col-span-3">
          <Notice tone={result.ok ? "ok" : "problem"} live>
            {result.ok ? "Aturan tersimpan; berlaku untuk berkas yang belum diterapkan." : result.message}
          </Notice>
        </div>
      )}
    </form>
  );
}
