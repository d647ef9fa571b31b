/** Agreement and visa rounds of this agency: those it started and those it is asked in. */
export function RoundsPage() {
  return <main />;
}
