import "server-only";

// How often one address may read what is open to everybody. In the memory of each web process: in PostgreSQL every read
// would become a write, and what is guarded here is work, not a secret (passwords: lib/auth/sign-in.ts). With several
// processes the limit is as many times as high, which is fine.

export type Pace = { burst: number; perMinute: number };
type Bucket = { left: number; at: number };

const MOST_ADDRESSES = 20_000;

/** Takes `cost` from a bucket that fills with time; seconds to wait when it does not hold so much, 0 = may go on. */
export function takeFrom(bucket: Bucket, pace: Pace, { cost, now }: { cost: number; now: number }): number {
  const perMs = pace.perMinute / 60_000;
  const filled = Math.min(pace.burst, bucket.left + Math.max(0, now - bucket.at) * perMs);
  bucket.at = now;
  bucket.left = filled >= cost ? filled - cost : filled;
  return filled >= cost ? 0 : Math.max(1, Math.ceil((cost - filled) / perMs / 1_000));
}

/** A limit for every address on its own. When too many are remembered the longest unseen are forgotten. */
export function rateLimit(pace: Pace): (address: string, cost: number, now?: number) => number {
  const buckets = new Map<string, Bucket>();
  return (address, cost, now = Date.now()) => {
    const bucket = buckets.get(address) ?? { left: pace.burst, at: now };
    // Set again, so that the map stays in the order in which addresses were last seen.
    buckets.delete(address);
    buckets.set(address, bucket);
    if (buckets.size > MOST_ADDRESSES)
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest);
        break;
      }
    return takeFrom(bucket, pace, { cost, now });
  };
}
