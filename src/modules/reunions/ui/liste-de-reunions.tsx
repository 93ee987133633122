import { pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { Plage } from '../domain/plage.ts';
import { DIRE_MODALITE, type EtatDeReunion, type Modalite } from '../domain/reunion.ts';
import { direQuand, type Moment, phrase } from './dire-quand.ts';

export type ReunionListee = Plage & {
  readonly id: string;
  readonly titre: string;
  readonly groupe: string | null;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly etat: EtatDeReunion;
  readonly convoques: number;
  readonly viennent: number;
  readonly signatures: number;
  readonly compteRenduLe: Date | null;
};

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly reunions: readonly ReunionListee[];
  readonly vide: string;
};

/** Meetings, one a row: when, where, who comes or came. */
export const ListeDeReunions = ({ base, moment, reunions, vide }: Props) => (
  <Tableau
    titre="Réunions"
    titreCache
    lignes={reunions}
    vide={<p class="quiet">{vide}</p>}
    colonnes={[
      {
        titre: 'Réunion',
        entete: true,
        cellule: (r) => <a href={`${base}/${r.id}`}>{r.titre}</a>,
      },
      { titre: 'Quand', cellule: (r) => phrase(direQuand(r, moment)) },
      { titre: 'Où', cellule: (r) => r.lieu ?? DIRE_MODALITE[r.modalite] },
      { titre: 'Personnes', cellule: (r) => direPersonnes(r, moment) },
      { titre: 'État', cellule: (r) => <EtatDe reunion={r} moment={moment} /> },
    ]}
  />
);

function direPersonnes(
  { fin, convoques, viennent, signatures }: ReunionListee,
  { maintenant }: Moment,
): string {
  return fin > maintenant
    ? `${viennent} sur ${convoques} ${viennent < 2 ? 'vient' : 'viennent'}`
    : pluriel(signatures, 'présent');
}

export const EtatDe = ({
  reunion: { etat, debut, fin, compteRenduLe },
  moment: { maintenant },
}: {
  readonly reunion: Plage & Pick<ReunionListee, 'etat' | 'compteRenduLe'>;
  readonly moment: Moment;
}) => {
  if (etat === 'annulee') return <Etiquette>Annulée</Etiquette>;
  if (etat === 'figee')
    return (
      <Etiquette ton="ok">{compteRenduLe ? 'Compte rendu envoyé' : 'Feuille figée'}</Etiquette>
    );
  if (fin <= maintenant) return <Etiquette ton="attention">Feuille à figer</Etiquette>;
  return <Etiquette ton="info">{debut <= maintenant ? 'En cours' : 'Prévue'}</Etiquette>;
};
