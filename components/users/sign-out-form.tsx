import { signOutAction } from "@/lib/users/actions";

export function SignOutForm() {
  return (
    <form action={signOutAction}>
      <button
        type="submit"
        className="flex min-h-10 w-full items-center rounded-md px-2.5 text-left font-semibold hover:bg-paper-deep"
      >
        Keluar
      </button>
    </form>
  );
}
