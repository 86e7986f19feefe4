import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { HolidayForm } from "@/components/cases/settings/holiday-form";
import { RuleForm } from "@/components/cases/settings/rule-form";
import { ApprovalRuleForm } from "@/components/intake/upload/approval-rule-form";
import { OfficeForm } from "@/components/letters/office-form";
import { GrantForm } from "@/components/reveals/grant-form";
import { WithdrawForm } from "@/components/transparency/edition-forms";
import { CreateUserForm } from "@/components/users/create-user-form";
import { MoveProvinceForm } from "@/components/users/move-province-form";
import { UserRowForm } from "@/components/users/user-row-form";
import { defaultOffice } from "@/lib/letters/rules/office";
import { keepingTyped, type Typed } from "@/lib/platform/forms/typed";

// What was written into a form of the settings is there again when it is refused or asked about: with the answer as the
// server draws it, so also without scripts.

let state: unknown = null;
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  useActionState: () => [state, () => {}, false],
}));
vi.mock("@/lib/cases/settings/actions", () => ({
  dropHolidayAction: vi.fn(),
  keepHolidayAction: vi.fn(),
  keepRuleAction: vi.fn(),
}));
vi.mock("@/lib/intake/actions", () => ({ changeApprovalRuleAction: vi.fn() }));
vi.mock("@/lib/letters/actions", () => ({ keepOfficeAction: vi.fn() }));
vi.mock("@/lib/reveals/actions", () => ({ grantRevealsAction: vi.fn(), withdrawGrantAction: vi.fn() }));
vi.mock("@/lib/transparency/actions", () => ({ publishAction: vi.fn(), withdrawAction: vi.fn() }));
vi.mock("@/lib/users/actions", () => ({
  changeAccessAction: vi.fn(),
  changeUserAction: vi.fn(),
  createUserAction: vi.fn(),
  moveProvinceAction: vi.fn(),
}));

const draw = <P extends object>(form: FunctionComponent<P>, props: P) =>
  renderToStaticMarkup(createElement(form as FunctionComponent<object>, props));

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));
const ACCOUNT = { name: "", role: "dinsos-kabkota", regions: "", directorate: "", bank: "" };
const office = defaultOffice("KABUPATEN BADUNG");

const FORMS: Record<string, { form: () => string; typed: Typed }> = {
  "a larger allowance": {
    form: () => draw(GrantForm, { people: [{ id: "7", label: "Made Uji" }], formKey: "k" }),
    typed: { user: "7", purpose: "bank", reason: "Serah terima kartu", aDay: "300", lastDay: "17/08/2027" },
  },
  "a new account": {
    form: () => draw(CreateUserForm, { formKey: "k" }),
    typed: { email: "a@uji.example", name: "Made", role: "bank", regions: "51, 52", directorate: "II", bank: "BNI" },
  },
  "an account": {
    form: () => draw(UserRowForm, { id: "1", values: ACCOUNT, disabled: true, own: true, ending: "", disabling: [] }),
    typed: { name: "Made", role: "bank", regions: "99", directorate: "III", bank: "BRI" },
  },
  "a province": {
    form: () => draw(MoveProvinceForm, { provinces: choices("51", "52"), directorates: choices("I", "II") }),
    typed: { province: "52", directorate: "II" },
  },
  "a holiday": {
    form: () => draw(HolidayForm, {}),
    typed: { onDate: "31/02/2026", name: "Hari Uji", kind: "joint-leave", source: "SKB 1" },
  },
  "a rule": {
    form: () => draw(RuleForm, { type: "GANDA", changeId: "", owner: "bank", days: 5, unit: "working", live: "3" }),
    typed: { owner: "dinsos", days: "400", unit: "calendar", reason: "Hasil rapat", toLive: "1" },
  },
  "an approval": {
    form: () => draw(ApprovalRuleForm, { regions: choices("5102", "5103") }),
    typed: { region: "5103", twoPeople: "no" },
  },
  "a letterhead": {
    form: () => draw(OfficeForm, { region: "5103", version: 1, office }),
    typed: { headLines: "Satu baris", place: "Mangupura", signerName: "Ni Uji", copies: "Arsip" },
  },
  "an edition": {
    form: () => draw(WithdrawForm, { code: "a", name: "November", effect: [] }),
    typed: { reason: "singkat" },
  },
};

/** Whether a field of the form holds a value: written, chosen or ticked. */
function holds(html: string, name: string, value: string): boolean {
  const [, list] = new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html) ?? [];
  if (list !== undefined) return new RegExp(`<option value="${value}" selected=""`).test(list);
  const [, text] = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html) ?? [];
  if (text !== undefined) return text.trim() === value;
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "";
  return input.includes(`value="${value}"`) && (!input.includes('type="checkbox"') || input.includes("checked"));
}

test.each(Object.entries(FORMS))(
  "what was written about %s is there again when it is refused or asked about",
  (_, { form, typed }) => {
    state = null;
    const empty = form();
    for (const reason of ["invalid", "refused"]) {
      state = { ok: false, reason, message: "Periksa isian.", typed };
      const html = form();
      for (const [name, value] of Object.entries(typed)) {
        expect(holds(empty, name, value), `${name} before`).toBe(false);
        expect(holds(html, name, value), name).toBe(true);
      }
    }
  },
);

test("what somebody else changed meanwhile is shown as it stands, and only the words are kept", () => {
  const { form, typed } = FORMS["a rule"] ?? { form: () => "", typed: {} };
  state = { ok: false, reason: "conflict", message: "Sementara itu diubah.", typed };
  const html = form();
  expect([holds(html, "days", "5"), holds(html, "owner", "bank"), holds(html, "reason", "Hasil rapat")]).toEqual([
    true,
    true,
    true,
  ]);
});

test("the fields that are named come back with their numbers masked, and nothing of a form that was done", async () => {
  const form = new FormData();
  form.set("reason", "nomor 9951034101700001 dan NIP 199001012020121001");
  form.set("password", "rahasia sekali");
  const refused = await keepingTyped(
    form,
    ["reason", "gone"],
    Promise.resolve({ ok: false, reason: "invalid", message: "" }),
  );
  expect(refused).toMatchObject({
    typed: { reason: "nomor 995103********** dan NIP 199001012020121001", gone: "" },
  });
  expect(JSON.stringify(refused)).not.toContain("rahasia");
  expect(await keepingTyped(form, ["reason"], Promise.resolve({ ok: true, data: null }))).toEqual({
    ok: true,
    data: null,
  });
});
