"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { LinkButton } from "@/components/ui/form/link-button";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { correctCellAction } from "@/lib/intake/actions";
import type { CellToFix } from "@/lib/intake/rows/present/refused";
import { CELL_LENGTH } from "@/lib/intake/rows/rules/refused";

/** Corrects one cell of a refused row; the file is checked again with it. Works before JavaScript arrives. */
export function CellForm({ id, cell, backHref }: { id: string; cell: CellToFix; backHref: string }) {
  const [result, submit, pending] = useActionState(correctCellAction, null);
  const fault = result && !result.ok ? result : null;
  return (
    <form action={submit} className="grid gap-3 border-y border-line bg-paper px-4 py-3 sm:px-5" id="perbaiki">
      {(["row", "column", "seen"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={cell[name]} />
      ))}
      <input type="hidden" name="id" value={id} />
      <h3 className="font-bold">{cell.title}</h3>
      {fault && !fault.fields?.value && (
        <Notice tone="problem" live>
          {fault.message}
        </Notice>
      )}
      <TextInput
        name="value"
        label="Isi yang benar"
        hint={`Dalam berkas: ${cell.now}. ${cell.messages.join(" ")}`}
        error={fault?.fields?.value?.[0]}
        defaultValue={fault?.value}
        maxLength={CELL_LENGTH}
        autoComplete="off"
        required
        className="max-w-md"
      />
      <p className="text-sm text-ink-soft">
        Berkas aslinya tetap; seluruh berkas diperiksa lagi dengan isi ini, dan angkanya menyesuaikan.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button small disabled={pending}>
          Simpan dan periksa lagi
        </Button>
        <LinkButton href={backHref} small look="quiet">
          Tidak jadi
        </LinkButton>
      </div>
    </form>
  );
}
