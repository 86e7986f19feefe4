import { MissingPage } from "@/components/shell/missing-page";

export default function DashboardNotFound() {
  return <MissingPage />;
}
