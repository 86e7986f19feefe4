import { takesActorFirst } from "./actor-first.ts";
import { citedPaths } from "./cited-paths.ts";
import { atTheTop, fileLength, fileNames, pageAddress, pageLength, sliceVocabulary } from "./file-rules.ts";
import { besideFolder, folderSize } from "./folder-rules.ts";
import { environment, importStyle, layers, noTests, noZodInBrowser, purity, valuesAlone } from "./import-rules.ts";
import { kindFolders, kindsOffBrowser, typesAlone } from "./kind-rules.ts";
import { leavesTrace } from "./leaves-trace.ts";
import type { Rule } from "./rule.ts";
import { sliceCircles, sliceDirection } from "./slice-rules.ts";
import { migrationsMakeTables } from "./sql-rules.ts";
import { systemActors } from "./system-actor.ts";

/** Every rule of the house. Adding one is adding its function, its line here and its breach in tests/unit/architecture. */
export const RULES: readonly Rule[] = [
  { name: "top", sentence: "Nothing but the fixed rooms and configuration stands at the top.", check: atTheTop },
  { name: "length", sentence: "No file is longer than 400 lines.", check: fileLength },
  { name: "folder", sentence: "No folder of app, components and lib holds more than 15 files.", check: folderSize },
  { name: "beside", sentence: "No file stands beside a folder of its own name.", check: besideFolder },
  { name: "page", sentence: "A page has at most 80 lines.", check: pageLength },
  { name: "address", sentence: "A page says what of its address it could not follow.", check: pageAddress },
  {
    name: "names",
    sentence: "No file or folder of lib and components has a name that says nothing.",
    check: fileNames,
  },
  {
    name: "vocabulary",
    sentence: "A file of lib is of the ground, or of a role of the vocabulary in its slice or part of one.",
    check: sliceVocabulary,
  },
  {
    name: "kinds",
    sentence: "A kind of file is its rules and its commands, and knows no other kind.",
    check: kindFolders,
  },
  {
    name: "browser",
    sentence: "What the browser loads holds no kind of file: how files are read is for the server.",
    check: kindsOffBrowser,
  },
  { name: "types", sentence: "A file of types alone holds nothing else.", check: typesAlone },
  { name: "layers", sentence: "Each layer imports only what stands below it.", check: layers },
  {
    name: "style",
    sentence: "What is inside a file's own folder is imported with ./, everything else with @/.",
    check: importStyle,
  },
  { name: "tests", sentence: "The product imports no tests.", check: noTests },
  { name: "zod", sentence: "Components do not import zod.", check: noZodInBrowser },
  { name: "values", sentence: "lib/values imports no package.", check: valuesAlone },
  { name: "purity", sentence: "Pure layers have no clock, chance, environment or file.", check: purity },
  {
    name: "environment",
    sentence: "Only lib/platform/env.ts, lib/launch and the seed read process.env.",
    check: environment,
  },
  {
    name: "actor",
    sentence: "An exported query or command that touches the database takes actor, client or tx first.",
    check: takesActorFirst,
  },
  {
    name: "system-actor",
    sentence: "Only jobs, the worker, the seed and tests make a system actor.",
    check: systemActors,
  },
  {
    name: "trace",
    sentence: "A command that opens a transaction writes an audit entry or an event.",
    check: leavesTrace,
  },
  { name: "direction", sentence: "A slice imports only the slices of its row in the table.", check: sliceDirection },
  { name: "circles", sentence: "Slices form no circle, types included.", check: sliceCircles },
  {
    name: "sql",
    sentence: "A migration makes no function, policy, trigger or right: these are files of prisma/sql.",
    check: migrationsMakeTables,
  },
  { name: "paths", sentence: "Every path that a comment or README cites exists.", check: citedPaths },
];
