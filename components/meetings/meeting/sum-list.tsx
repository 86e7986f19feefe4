type Sum = { key: string; label: string; people: string };

/** People counted by one word: a short list with its numbers. */
export function SumList({ title, sums }: { title: string; sums: readonly Sum[] }) {
  return (
    <div>
      <h3 className="text-sm">{title}</h3>
      <dl>
        {sums.map(({ key, label, people }) => (
          <div key={key} className="flex justify-between gap-4 border-b border-line py-1 last:border-b-0">
            <dt>{label}</dt>
            <dd className="font-semibold">{people}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
