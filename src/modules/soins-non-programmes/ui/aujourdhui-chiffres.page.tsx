import { dateLongue, nombre, pourcent } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { ChiffresDuMois } from './aujourdhui-coordination.page.tsx';
import { aujourdhuiDe, type Moment, phrase } from './dire-demande.ts';

type Props = {
  readonly racine: string;
  readonly moment: Moment;
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly mois: ChiffresDuMois | null;
};

/** For those who decide, pay or watch: figures only, never a patient. */
export const AujourdhuiChiffresPage = ({ racine, moment, points, mois }: Props) => (
  <>
    <TeteDePage
      miettes={phrase(dateLongue(aujourdhuiDe(moment)))}
      titre="Aujourd’hui"
      phrase={
        mois ? (
          <>
            <strong>{nombre(mois.recues)}</strong>
            {' demandes de soins non programmés reçues depuis le début du mois.'}
          </>
        ) : (
          'Rien ne vous attend ici pour l’instant.'
        )
      }
      action={
        mois ? (
          <LienBouton href={`${racine}/pilotage`} variante="suivant">
            Voir les indicateurs
          </LienBouton>
        ) : undefined
      }
      embleme={points}
    />
    {mois ? (
      <Section titre="Accès aux soins, ce mois-ci">
        <Comptes
          comptes={[
            { terme: 'Demandes reçues', chiffre: nombre(mois.recues), detail: 'Toutes origines' },
            {
              terme: 'Répondues en moins de 24 h',
              chiffre: mois.recues === 0 ? 'Inconnu' : pourcent(mois.repondues24h / mois.recues),
              detail: `${nombre(mois.repondues24h)} demandes`,
            },
            {
              terme: 'Créneaux pourvus',
              chiffre: mois.offerts === 0 ? 'Inconnu' : pourcent(mois.pourvus / mois.offerts),
              detail: `${nombre(mois.pourvus)} sur ${nombre(mois.offerts)} offerts`,
            },
          ]}
        />
      </Section>
    ) : null}
  </>
);
