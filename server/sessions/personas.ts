/** Invented people to sign in as, in demonstration only. */
export interface Personas {
  find(id: string): { readonly area: string; readonly person: string } | undefined;
}
