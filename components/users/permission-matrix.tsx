import { Table } from "@/components/ui/table/table";
import { PERMISSIONS_IN_ORDER, permits, ROLE_LABELS, ROLES } from "@/lib/auth/permissions";
import { PERMISSION_LABELS } from "@/lib/users/present/accounts";

/** Who may do what, drawn from the one matrix that the server uses. */
export function PermissionMatrix() {
  return (
    <Table
      caption="Hak setiap peran"
      columns={[
        { key: "permission", head: "Hak", frozen: true, cell: (permission) => PERMISSION_LABELS[permission] },
        ...ROLES.map((role) => ({
          key: role,
          head: ROLE_LABELS[role],
          cell: (permission: (typeof PERMISSIONS_IN_ORDER)[number]) => (permits(role, permission) ? "✓ boleh" : "–"),
        })),
      ]}
      rows={PERMISSIONS_IN_ORDER}
      rowKey={(permission) => permission}
    />
  );
}
