import type { DateCivile } from '#kernel/date-civile.ts';
import { direDelai, direNombre, direPeriode, direTaux, pendant } from '#kernel/dire-nombres.ts';
import { accord, dateLongue } from '#kernel/formats.ts';
import { PAS, type PeriodeDeTableau } from '#kernel/periode-de-tableau.ts';
import { Comptes } from '#ui/comptes.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Cote, Section, TeteDePage } from '#ui/page.tsx';
import type { TableauVu } from '../domain/tableau-vu.ts';
import { Chiffre, Parts } from './chiffre.tsx';
import { phrase } from './dire-demande.ts';
import { direOrigineDuFait, direProfession, direReponses, type Regard } from './dire-tableau.ts';
import { CreneauxDuTableau } from './pilotage-creneaux.tsx';
import { Evolution, type PointDeCourbe } from './pilotage-evolution.tsx';
import { SansSolutionDuTableau, type SansSolutionProps } from './pilotage-sans-solution.tsx';

export type PilotagePageProps = {
  /** `/app/demo/pilotage` */
  readonly ici: string;
  readonly onglets: readonly Onglet[];
  readonly periode: PeriodeDeTableau;
  readonly aujourdhui: DateCivile;
  readonly tableau: TableauVu;
  readonly courbe: readonly PointDeCourbe[];
  readonly regard: Regard;
  /** From outside: closed quarters, the last of which begins that day, and nothing that tells a small count. */
  readonly dehors: { readonly dernier: DateCivile; readonly ouvre: DateCivile } | null;
  readonly sansSolution: SansSolutionProps['sansSolution'];
  readonly communes: SansSolutionProps['communes'];
};

/** The first board: unscheduled care over a period, every figure added up from the ledger. */
export const PilotagePage = (p: PilotagePageProps) => (
  <>
    <TeteDePage
      miettes={`Accès aux soins, ${direPeriode(p.periode)}`}
      titre="Pilotage"
      phrase={<Resume {...p} />}
    />
    <Onglets libelle="Pages" onglets={p.onglets} />
    {p.dehors ? (
      <VuDuDehors {...p.dehors} />
    ) : (
      <Onglets
        libelle="Période"
        onglets={PAS.map((pas) => ({
          libelle: { mois: 'Mois', trimestre: 'Trimestre', annee: 'Année' }[pas],
          href: adresse(p.ici, pas, p.periode.du),
          actif: pas === p.periode.pas,
        }))}
      />
    )}
    <Section titre={phrase(direPeriode(p.periode))} droite={<AutresPeriodes {...p} />} proche>
      <Demandes {...p} />
    </Section>
    <Section titre="Depuis un an">
      <Evolution courbe={p.courbe} pas={p.dehors ? 'trimestre' : 'mois'} />
    </Section>
    <Section titre="Vers qui, et d’où">
      <Cote>
        <Parts
          titre="Orientées par profession"
          entete="Profession"
          regard={p.regard}
          genre="snp.demande.orientee"
          repartition={p.tableau.parProfession}
          dire={direProfession}
          filtre={(profession) => ({ profession })}
          vide={<p class="quiet">Aucune demande orientée.</p>}
        />
        <Parts
          titre="Reçues par origine"
          entete="Venue"
          regard={p.regard}
          genre="snp.demande.recue"
          repartition={p.tableau.parOrigine}
          dire={direOrigineDuFait}
          filtre={(detail) => ({ detail })}
          vide={<p class="quiet">Aucune demande reçue.</p>}
        />
      </Cote>
    </Section>
    <CreneauxDuTableau tableau={p.tableau} regard={p.regard} />
    <SansSolutionDuTableau
      regard={p.regard}
      parRaison={p.tableau.sansSolution}
      sansSolution={p.sansSolution}
      communes={p.communes}
    />
    <Telechargements {...p} />
  </>
);

const VuDuDehors = ({ ouvre }: NonNullable<PilotagePageProps['dehors']>) => (
  <p class="quiet measure">
    {`Hors de la CPTS, on lit les trimestres clos\u00A0; celui qui court s’ouvre le ${dateLongue(ouvre)}. Aucun nombre de 1 à 4 n’est dit, ni ceux qui le laisseraient retrouver par différence.`}
  </p>
);

const adresse = (ici: string, pas: string, le: string) => `${ici}?periode=${pas}&le=${le}`;

const Resume = ({ tableau: t, periode }: PilotagePageProps) => (
  <>
    <strong>{`${direNombre(t.recues)} ${accord(t.recues === 1 || t.recues === 0 ? 1 : 2, 'demande')}`}</strong>
    {` ${pendant(periode)}, `}
    {t.recues === 0 ? 'rien à mesurer encore.' : direReponses(t)}
  </>
);

const AutresPeriodes = ({ ici, periode, aujourdhui, dehors }: PilotagePageProps) => (
  <>
    <a href={adresse(ici, periode.pas, periode.avant)}>Avant</a>
    {periode.apres <= (dehors?.dernier ?? aujourdhui) ? (
      <>
        {', '}
        <a href={adresse(ici, periode.pas, periode.apres)}>après</a>
      </>
    ) : null}
  </>
);

const Demandes = ({ tableau: t, regard }: PilotagePageProps) => (
  <Comptes
    comptes={[
      {
        terme: 'Demandes reçues',
        chiffre: (
          <Chiffre
            regard={regard}
            genre="snp.demande.recue"
            texte={direNombre(t.recues)}
            precision="demandes reçues"
          />
        ),
        detail: `Dont ${direNombre(t.sansMedecinTraitant)} sans médecin traitant, ${direNombre(t.horsTerritoire)} hors du territoire.`,
      },
      {
        terme: 'Répondues en moins de 24 h',
        chiffre:
          t.recues === 0 ? (
            'Inconnu'
          ) : (
            <Chiffre
              regard={regard}
              genre="snp.demande.repondue"
              filtre={{ minutesMax: 1440 }}
              texte={direTaux(t.repondues24h, t.recues)}
              precision="répondues en moins de 24 heures"
            />
          ),
        detail: direReponduesSur(t),
      },
      {
        terme: 'Délai médian de réponse',
        chiffre: (
          <Chiffre
            regard={regard}
            genre="snp.demande.repondue"
            texte={direDelai(t.delaiReponse)}
            precision="délai de réponse"
          />
        ),
        detail: `Jusqu’au rendez-vous\u00A0: ${direDelai(t.delaiRendezVous).toLowerCase()}.`,
      },
    ]}
  />
);

function direReponduesSur({ recues, repondues24h, repondues }: TableauVu): string {
  const sur = `${direNombre(repondues24h)} sur ${direNombre(recues)}`;
  return repondues === 'tu' ? `${sur}.` : `${sur}, ${direNombre(repondues)} répondues en tout.`;
}

const Telechargements = ({ ici, periode, aujourdhui, tableau }: PilotagePageProps) => (
  <p class="section small quiet">
    {`D’après le journal d’activité, au ${dateLongue(aujourdhui)}. Demandes arrêtées par un signe d’alerte et renvoyées vers le 15\u00A0: ${direNombre(tableau.alertes)}. `}
    <a href={`${ici}/tableau.csv?periode=${periode.pas}&le=${periode.du}`}>
      Télécharger ces nombres (CSV)
    </a>
  </p>
);
