"use client";

import { useActionState } from "react";
import { Confirm } from "@/components/ui/form/confirm";
import { FormResult } from "@/components/users/form-result";
import { removeDelegationAction } from "@/lib/meetings/actions";
import type { DelegationCells } from "@/lib/meetings/present/meeting";

type PeopleListProps = { meeting: string; rows: readonly DelegationCells[]; all: string; mayChange: boolean };

/** Who comes, one delegation a line; one form removes any of them. */
export function PeopleList({ meeting, rows, all, mayChange }: PeopleListProps) {
  const [result, submit, pending] = useActionState(removeDelegationAction, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={meeting} />
      <FormResult result={result} done="Peserta dihapus." />
      <section className="scroll-region" aria-label="Peserta menurut wilayah dan pihak">
        <table className="data-table n3">
          <caption className="sr-only">Peserta menurut wilayah dan pihak</caption>
          <thead>
            <tr>
              {["Wilayah", "Pihak", "Orang", "Juru bicara", ...(mayChange ? ["Ubah"] : [])].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.region}</th>
                <td>{row.party}</td>
                <td>{row.people}</td>
                <td>
                  {row.speaker.text || "–"}
                  {"note" in row.speaker && row.speaker.note && <small>{row.speaker.note}</small>}
                </td>
                {mayChange && (
                  <td>
                    <Confirm
                      id={`tanya-peserta-${row.key}`}
                      name="delegation"
                      value={row.key}
                      button={
                        <>
                          Hapus<span className="sr-only"> {row.label}</span>
                        </>
                      }
                      title={`Hapus ${row.label}?`}
                      look="quiet"
                      small
                      disabled={pending}
                    >
                      {row.people} orang tidak lagi tercatat hadir, juga di notulen.
                    </Confirm>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Jumlah</th>
              <td />
              <td>{all}</td>
              <td />
              {mayChange && <td />}
            </tr>
          </tfoot>
        </table>
      </section>
    </form>
  );
}
