import type { AFaire } from '#kernel/a-faire.ts';
import { direNombre, direTaux } from '#kernel/dire-nombres.ts';
import { dateLongue } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { TableauVu } from '../domain/tableau-vu.ts';
import { CeQuiVousAttend } from './a-faire-ailleurs.tsx';
import { aujourdhuiDe, type Moment, phrase } from './dire-demande.ts';

type Props = {
  readonly racine: string;
  readonly moment: Moment;
  /** What waits for them beyond care. */
  readonly aFaire: readonly AFaire[];
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  /** Null for a role that may not read the board. */
  readonly chiffres: {
    readonly tableau: TableauVu;
    /** "depuis le début du mois", "au 3e trimestre 2026". */
    readonly pendant: string;
    /** "Accès aux soins, ce mois-ci" */
    readonly titre: string;
  } | null;
  /** A delegate or a ward has gestures of its own, though nothing waits for them by name. */
  readonly peut: { readonly recevoir: boolean; readonly ouvrir: boolean; readonly bord: boolean };
};

/** For those who decide, pay or watch: figures only, never a patient. */
export const AujourdhuiChiffresPage = ({
  racine,
  moment,
  points,
  chiffres,
  peut,
  aFaire,
}: Props) => (
  <>
    <TeteDePage
      miettes={phrase(dateLongue(aujourdhuiDe(moment)))}
      titre="Aujourd’hui"
      phrase={
        chiffres ? (
          <>
            <strong>{direNombre(chiffres.tableau.recues)}</strong>
            {` demandes de soins non programmés reçues ${chiffres.pendant}.`}
          </>
        ) : (
          'Rien ne vous attend ici pour l’instant.'
        )
      }
      action={<Gestes racine={racine} peut={peut} mesures={chiffres !== null} />}
      embleme={points}
    />
    <CeQuiVousAttend racine={racine} jour={aujourdhuiDe(moment)} aFaire={aFaire} />
    {chiffres ? (
      <Section titre={chiffres.titre}>
        <Comptes
          comptes={[
            {
              terme: 'Demandes reçues',
              chiffre: direNombre(chiffres.tableau.recues),
              detail: 'Toutes origines',
            },
            {
              terme: 'Répondues en moins de 24 h',
              chiffre: direTaux(chiffres.tableau.repondues24h, chiffres.tableau.recues),
              detail: `${direNombre(chiffres.tableau.repondues24h)} demandes`,
            },
            {
              terme: 'Créneaux pourvus',
              chiffre: direTaux(chiffres.tableau.pourvus, chiffres.tableau.offerts),
              detail: `${direNombre(chiffres.tableau.pourvus)} sur ${direNombre(chiffres.tableau.offerts)} offerts`,
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
    {peut.bord ? (
      <LienBouton href={`${racine}/pilotage/tableau-de-bord`} variante="suivant">
        Voir le tableau de bord
      </LienBouton>
    ) : null}
    {mesures ? (
      <LienBouton
        href={`${racine}/pilotage`}
        variante={peut.recevoir || peut.bord ? 'normal' : 'suivant'}
      >
        Voir les indicateurs
      </LienBouton>
    ) : null}
  </>
);
