import { CardSkeleton, Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <main className="mx-auto grid w-full max-w-7xl gap-4 px-4 py-6 sm:px-6">
      <div className="max-w-sm">
        <Skeleton height={56} label="Memuat halaman" />
      </div>
      <CardSkeleton height={360} />
      <CardSkeleton height={280} />
    </main>
  );
}
