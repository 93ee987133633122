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
  /** A delegate or a ward has gestures of its own, though nothing waits for them by name. */
  readonly peut: { readonly recevoir: boolean; readonly ouvrir: boolean };
};

/** For those who decide, pay or watch: figures only, never a patient. */
export const AujourdhuiChiffresPage = ({ racine, moment, points, mois, peut }: Props) => (
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
      action={<Gestes racine={racine} peut={peut} mesures={mois !== null} />}
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

type GestesProps = Pick<Props, 'racine' | 'peut'> & { readonly mesures: boolean };

const Gestes = ({ racine, peut, mesures }: GestesProps) => (
  <>
    {peut.recevoir ? (
      <LienBouton href={`${racine}/soins/demandes/nouvelle`} variante="suivant" touche="N">
        Adresser un patient
      </LienBouton>
    ) : null}
    {peut.ouvrir ? (
      <LienBouton href={`${racine}/soins/creneaux`}>Tenir les créneaux</LienBouton>
    ) : null}
    {mesures ? (
      <LienBouton href={`${racine}/pilotage`} variante={peut.recevoir ? 'normal' : 'suivant'}>
        Voir les indicateurs
      </LienBouton>
    ) : null}
  </>
);
