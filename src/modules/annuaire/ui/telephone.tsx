import { lienTelephone, telephoneLisible } from './dire-personne.ts';

/** A telephone number to call, or "inconnu". */
export const Telephone = ({ numero }: { readonly numero: string | null }) => {
  if (numero === null || numero === '') return <span class="quiet">inconnu</span>;
  const lien = lienTelephone(numero);
  const texte = telephoneLisible(numero);
  return lien === null ? (
    <span>{texte}</span>
  ) : (
    <a href={lien} class="nowrap">
      {texte}
    </a>
  );
};
