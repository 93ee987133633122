import { montant } from '#kernel/centimes.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type Lot, numeroDeRecu, type ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Retour } from '../domain/retour.ts';
import type { Cadre } from './vue-de-releve.ts';

/** What the bank sent back of a file, and the receipts that are worth nothing any more. */
export const Revenus = ({ retours }: { readonly retours: readonly Retour[] }) => (
  <ul class="mt4">
    {retours.map((r) => (
      <li>
        {`${r.nom}, ${montant(r.centimes)}, est revenu le ${dateLongue(r.le)}\u00A0: ${r.motif}. `}
        <span class="quiet">{`Le reçu ${numeroDeRecu(r.recuAnnee, r.recuNumero)} ne vaut plus.`}</span>
      </li>
    ))}
  </ul>
);

type Props = Pick<Cadre, 'base' | 'jetons'> & {
  readonly lot: Lot & { readonly releves: readonly ReleveApprouve[] };
  readonly geste: { readonly lot: string; readonly saisie: Saisie } | null;
};

/** One transfer of a paid file that came back, the others staying paid. */
export const UnRetour = ({ base, jetons, lot, geste }: Props) => {
  const refuse = geste?.lot === lot.id;
  const saisie = refuse ? geste.saisie : { valeurs: {}, erreurs: {} };
  const id = (nom: string) => (refuse ? {} : { id: `${nom}-${lot.id}` });
  return (
    <details open={refuse}>
      <summary>Un virement est revenu</summary>
      <Formulaire
        action={`${base}/virements/${lot.id}/retour`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${lot.id.slice(-8)}-r`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <ChampListe
          {...lier(saisie, 'releve')}
          {...id('releve')}
          libelle="Lequel"
          vide="Choisissez"
          options={lot.releves.map((r) => ({
            valeur: r.id,
            libelle: `${r.nom}, ${r.periode}, ${montant(r.centimes)}, reçu ${numeroDeRecu(r.recuAnnee ?? 0, r.recuNumero ?? 0)}`,
          }))}
        />
        <LigneDeChamps>
          <ChampDate
            {...lier(saisie, 'le')}
            {...id('le')}
            libelle="Revenu le"
            aide="Date de la banque"
          />
          <ChampTexte
            {...lier(saisie, 'motif')}
            {...id('motif')}
            libelle="Motif de la banque"
            longueurMax={200}
          />
        </LigneDeChamps>
        <div class="actions">
          <Bouton>Noter le retour</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
