import { z } from "zod";
import { isRole, type Role } from "@/lib/auth/permissions";
import { RECORD_ID } from "@/lib/values/record-id";

const id = z.string().regex(RECORD_ID, "Akun tidak dikenal.").transform(BigInt);
const optional = z
  .string()
  .trim()
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

const role = z
  .string()
  .refine(isRole, "Pilih peran.")
  .transform((text): Role => (isRole(text) ? text : "presenter"));

const regions = z
  .string()
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .map((code) => code.replaceAll(".", ""))
        .filter(Boolean),
    ),
  ])
  .refine(
    (codes) => codes.every((code) => /^(\d{2}|\d{4}|\d{6})$/.test(code)),
    "Tulis kode wilayah 2, 4, atau 6 angka, dipisah koma.",
  );

const scope = { role, regions, directorate: optional, bank: optional };

export const createUserSchema = z.object({
  email: z
    .email("Tulis alamat surel yang sah.")
    .max(200)
    .transform((text) => text.trim().toLowerCase()),
  name: z.string().trim().min(3, "Isi nama.").max(120),
  ...scope,
});
export const changeUserSchema = z.object({ id, name: z.string().trim().min(3, "Isi nama.").max(120), ...scope });
export const userIdSchema = z.object({ id });
export const changePasswordSchema = z
  .object({ current: z.string().min(1, "Isi kata sandi sekarang."), next: z.string().max(200), again: z.string() })
  .refine((input) => input.next === input.again, { path: ["again"], message: "Kedua kata sandi baru tidak sama." });
export const setupSchema = z.object({
  token: z.string().min(10).max(100),
  email: z.email("Tulis alamat surel yang sah.").max(200),
  name: z.string().trim().min(3, "Isi nama.").max(120),
  password: z.string().max(200),
});
export const moveProvinceSchema = z.object({
  province: z.string().regex(/^\d{2}$/),
  directorate: z.enum(["I", "II", "III"]),
});

export type CreateUserInput = z.infer<typeof createUserSchema>;
export type ChangeUserInput = z.infer<typeof changeUserSchema>;
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;
export type SetupInput = z.infer<typeof setupSchema>;
