/** At the foot of a page: to what Peloton answered about the thing it shows. */
export function RawDataLink({ href }: { readonly href: string }) {
  return (
    <p class="small">
      <a href={href}>Raw data</a>
    </p>
  );
}
