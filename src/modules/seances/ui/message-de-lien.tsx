/** Why a link opens nothing. */
export const MessageDeLien = (p: { readonly titre: string; readonly phrase: string }) => (
  <div class="mt6">
    <h1>{p.titre}</h1>
    <p class="lead mt4">{p.phrase}</p>
  </div>
);
