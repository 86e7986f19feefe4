import { expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { levelTold, queueTold, reminderSentence } from "@/lib/cases/reminders/rules";

test("only the province and the directorate are told of what has risen, and only parties of their queue", () => {
  expect(ROLES.map((role) => [role, queueTold(role), levelTold(role)].join(" ").trim())).toEqual([
    "admin",
    "pfm  2",
    "dinsos-provinsi  1",
    "dinsos-kabkota dinsos",
    "bank bank",
    "dukcapil dukcapil",
    "pendamping pendamping",
    "camat",
    "presenter",
  ]);
});

test("C17: a notice of letters and of what they hand over says how many", () => {
  expect(reminderSentence({ kind: "letter", overdue: 0, atRisk: 2 })).toBe("2 surat Dinsos dikirim kepada pihak Anda.");
  expect(reminderSentence({ kind: "handed", overdue: 0, atRisk: 1_200 })).toBe(
    "1.200 masalah dalam surat Dinsos menunggu jawaban pihak Anda.",
  );
});

test("a reminder says what is late, what is nearly due, or both", () => {
  expect(reminderSentence({ kind: "own", overdue: 2, atRisk: 0 })).toBe("2 masalah yang Anda tangani lewat tenggat.");
  expect(reminderSentence({ kind: "queue", overdue: 0, atRisk: 1_200 })).toBe(
    "1.200 masalah di meja Anda yang belum diambil jatuh tempo dalam 7 hari.",
  );
  expect(reminderSentence({ kind: "escalated", overdue: 5, atRisk: 0 })).toBe(
    "5 masalah yang lewat tenggat naik ke tingkat Anda.",
  );
  expect(reminderSentence({ kind: "own", overdue: 1, atRisk: 3 })).toBe(
    "1 masalah yang Anda tangani lewat tenggat, 3 jatuh tempo dalam 7 hari.",
  );
});
