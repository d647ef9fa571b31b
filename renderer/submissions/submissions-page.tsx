/** Packages that this agency sent, or that arrived for it. */
export function SubmissionsPage() {
  return <main />;
}
