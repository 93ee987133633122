import { dateLongue } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { ChiffresDuMois } from './aujourdhui-coordination.page.tsx';
import { aujourdhuiDe, type Moment, phrase } from './dire-demande.ts';
import { direDont, direNombre, direTaux } from './dire-tableau.ts';

type Props = {
  readonly racine: string;
  readonly moment: Moment;
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly mois: ChiffresDuMois | null;
  /** Looked at from outside the CPTS: small counts are masked. */
  readonly masque: boolean;
  /** A delegate or a ward has gestures of its own, though nothing waits for them by name. */
  readonly peut: { readonly recevoir: boolean; readonly ouvrir: boolean };
};

/** For those who decide, pay or watch: figures only, never a patient. */
export const AujourdhuiChiffresPage = ({ racine, moment, points, mois, masque, peut }: Props) => (
  <>
    <TeteDePage
      miettes={phrase(dateLongue(aujourdhuiDe(moment)))}
      titre="Aujourd’hui"
      phrase={
        mois ? (
          <>
            <strong>{direNombre(mois.recues, { masque })}</strong>
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
            {
              terme: 'Demandes reçues',
              chiffre: direNombre(mois.recues, { masque }),
              detail: 'Toutes origines',
            },
            {
              terme: 'Répondues en moins de 24 h',
              chiffre: direTaux(mois.repondues24h, mois.recues, { masque }),
              detail: `${direDont(mois.repondues24h, mois.recues, { masque })} demandes`,
            },
            {
              terme: 'Créneaux pourvus',
              chiffre: direTaux(mois.pourvus, mois.offerts, { masque }),
              detail: `${direNombre(mois.pourvus, { masque })} sur ${direNombre(mois.offerts, { masque })} offerts`,
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
