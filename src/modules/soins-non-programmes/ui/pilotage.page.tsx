import type { DateCivile } from '#kernel/date-civile.ts';
import { accord, dateLongue, nombre } from '#kernel/formats.ts';
import { Comptes } from '#ui/comptes.tsx';
import { Courbe } from '#ui/courbe.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Jauge } from '#ui/jauge.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Cote, Section, TeteDePage } from '#ui/page.tsx';
import { PAS, type PeriodeDeTableau } from '../domain/periode-de-tableau.ts';
import type { TableauLu } from '../domain/tableau.ts';
import { Chiffre, Parts } from './chiffre.tsx';
import { phrase } from './dire-demande.ts';
import {
  direDelaiMesure,
  direNombre,
  direOrigineDuFait,
  direPeriode,
  direProfession,
  direRaison,
  direReponses,
  direTaux,
  pendant,
  type Regard,
} from './dire-tableau.ts';

export type PointDeCourbe = {
  readonly mois: DateCivile;
  readonly recues: number;
  readonly repondues24h: number;
};

export type PilotagePageProps = {
  /** `/app/demo/pilotage` */
  readonly ici: string;
  readonly periode: PeriodeDeTableau;
  readonly aujourdhui: DateCivile;
  readonly tableau: TableauLu;
  readonly courbe: readonly PointDeCourbe[];
  readonly regard: Regard;
};

/** The first board: unscheduled care over a period, every figure added up from the ledger. */
export const PilotagePage = (p: PilotagePageProps) => (
  <>
    <TeteDePage
      miettes={`Accès aux soins, ${direPeriode(p.periode)}`}
      titre="Pilotage"
      phrase={<Resume {...p} />}
    />
    <Onglets
      libelle="Période"
      onglets={PAS.map((pas) => ({
        libelle: { mois: 'Mois', trimestre: 'Trimestre', annee: 'Année' }[pas],
        href: adresse(p.ici, pas, p.periode.du),
        actif: pas === p.periode.pas,
      }))}
    />
    <Section titre={phrase(direPeriode(p.periode))} droite={<AutresPeriodes {...p} />} proche>
      <Demandes {...p} />
    </Section>
    <Section titre="Depuis un an">
      <Evolution {...p} />
    </Section>
    <Section titre="Vers qui, et d’où">
      <Cote>
        <Parts
          titre="Orientées par profession"
          entete="Profession"
          regard={p.regard}
          genre="snp.demande.orientee"
          parts={p.tableau.parProfession}
          dire={direProfession}
          filtre={(profession) => ({ profession })}
          vide={<p class="quiet">Aucune demande orientée.</p>}
        />
        <Parts
          titre="Reçues par origine"
          entete="Venue"
          regard={p.regard}
          genre="snp.demande.recue"
          parts={p.tableau.parOrigine}
          dire={direOrigineDuFait}
          filtre={(detail) => ({ detail })}
          vide={<p class="quiet">Aucune demande reçue.</p>}
        />
      </Cote>
    </Section>
    <Creneaux {...p} />
    <Section
      titre="Sans solution"
      introduction="Ce qui n’a pas pu être proposé nourrit le diagnostic du territoire."
    >
      <Parts
        titre="Demandes sans solution, par raison"
        entete="Raison"
        regard={p.regard}
        genre="snp.demande.sans-solution"
        parts={p.tableau.sansSolution}
        dire={direRaison}
        filtre={(detail) => ({ detail })}
        vide={<p class="quiet">Aucune&nbsp;: toutes ont reçu une réponse.</p>}
      />
    </Section>
    <Telechargements {...p} />
  </>
);

const adresse = (ici: string, pas: string, le: string) => `${ici}?periode=${pas}&le=${le}`;

const Resume = ({ tableau: t, periode, regard }: PilotagePageProps) => (
  <>
    <strong>{`${direNombre(t.recues, regard)} ${accord(t.recues, 'demande')}`}</strong>
    {` ${pendant(periode)}, `}
    {t.recues === 0 ? 'rien à mesurer encore.' : direReponses(t, regard)}
  </>
);

const AutresPeriodes = ({ ici, periode, aujourdhui }: PilotagePageProps) => (
  <>
    <a href={adresse(ici, periode.pas, periode.avant)}>Avant</a>
    {periode.apres <= aujourdhui ? (
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
            texte={direNombre(t.recues, regard)}
            precision="demandes reçues"
          />
        ),
        detail: `Dont ${direNombre(t.sansMedecinTraitant, regard)} sans médecin traitant, ${direNombre(t.horsTerritoire, regard)} hors du territoire.`,
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
              texte={direTaux(t.repondues24h, t.recues, regard)}
              precision="répondues en moins de 24 heures"
            />
          ),
        detail: `${direNombre(t.repondues24h, regard)} sur ${direNombre(t.recues, regard)}, ${direNombre(t.repondues, regard)} répondues en tout.`,
      },
      {
        terme: 'Délai médian de réponse',
        chiffre: (
          <Chiffre
            regard={regard}
            genre="snp.demande.repondue"
            texte={direDelaiMesure(regard.masque && t.repondues < 5 ? null : t.delaiReponse)}
            precision="délai de réponse"
          />
        ),
        detail: `Jusqu’au rendez-vous\u00A0: ${direDelaiMesure(t.delaiRendezVous).toLowerCase()}.`,
      },
    ]}
  />
);

const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** A young CPTS has no year behind it: its plot begins a little before its first request. */
const Evolution = ({ courbe: annee, regard }: PilotagePageProps) => {
  const debut = annee.findIndex(({ recues }) => recues > 0);
  const courbe = annee.slice(Math.max(0, Math.min(debut - 1, annee.length - 6)));
  const premier = courbe.findIndex(({ recues }) => recues > 0);
  const vu = (n: number, i: number) =>
    premier < 0 || i < premier || (regard.masque && n < 5) ? null : n;
  const dernier = courbe.at(-1);
  return (
    <Courbe
      titre="Demandes reçues chaque mois"
      titreCache
      enMots={`Demandes reçues chaque mois, et répondues en moins de 24 heures. Le dernier mois\u00A0: ${nombre(dernier?.recues ?? 0)} reçues, ${nombre(dernier?.repondues24h ?? 0)} répondues à temps.`}
      etiquettes={courbe.map(({ mois }) => MOIS[Number(mois.slice(5, 7)) - 1] ?? '')}
      valeurs={courbe.map(({ recues }, i) => vu(recues, i))}
      nom="reçues"
      comparaison={{
        nom: 'sous 24 h',
        valeurs: courbe.map(({ repondues24h }, i) => vu(repondues24h, i)),
      }}
    />
  );
};

const Creneaux = (p: PilotagePageProps) => {
  const { tableau: t, regard } = p;
  return (
    <Section titre="Créneaux et rendez-vous">
      <Comptes
        comptes={[
          {
            terme: 'Créneaux offerts',
            chiffre: (
              <Chiffre
                regard={regard}
                genre="snp.creneau.offert"
                texte={direNombre(t.offerts, regard)}
                precision="créneaux offerts"
              />
            ),
            detail: `Par ${direNombre(t.participants, regard)} ${accord(t.participants, 'professionnel')}.`,
          },
          {
            terme: 'Pourvus',
            chiffre: (
              <Chiffre
                regard={regard}
                genre="snp.creneau.pourvu"
                texte={direNombre(t.pourvus, regard)}
                precision="créneaux pourvus"
              />
            ),
            detail:
              t.offerts > 0
                ? `Part des créneaux offerts\u00A0: ${direTaux(t.pourvus, t.offerts, regard)}. ${direNombre(t.rendus, regard)} rendus puis reproposés.`
                : 'Part inconnue\u00A0: rien n’a été offert.',
          },
          {
            terme: (
              <>
                Soins hors créneaux <Etiquette ton="info">déclaré</Etiquette>
              </>
            ),
            chiffre: (
              <Chiffre
                regard={regard}
                genre="snp.recensement"
                texte={direNombre(t.recenses, regard)}
                precision="soins comptés hors créneaux"
              />
            ),
            detail: 'Comptés par les professionnels, sans mesure.',
          },
        ]}
      />
      <Venues {...p} />
    </Section>
  );
};

/** Whether they came; an outcome that nobody noted is unknown, not a no. */
const Venues = ({ tableau: t, regard }: PilotagePageProps) => {
  const inconnus = Math.max(0, t.pourvus - t.venus - t.pasVenus - t.rediriges);
  return (
    <div class="mt5">
      <Jauge
        nom="Sont-ils venus&nbsp;?"
        repartition={{ acquis: t.venus, perdu: t.pasVenus + t.rediriges, inconnu: inconnus }}
        enMots={`${t.venus} venus, ${t.pasVenus} non venus, ${t.rediriges} redirigés, ${inconnus} dont l’issue n’est pas connue`}
        detail={`${direNombre(t.venus, regard)} venus, ${direNombre(t.pasVenus, regard)} non venus, ${direNombre(t.rediriges, regard)} redirigés. Issue inconnue\u00A0: ${direNombre(inconnus, regard)}. Annulés à temps\u00A0: ${direNombre(t.annules, regard)}.`}
      />
      <p class="mt4 small quiet">
        Plein&nbsp;: venus. Pointillé&nbsp;: issue inconnue. Contour&nbsp;: non venus ou redirigés.
      </p>
    </div>
  );
};

const Telechargements = ({ ici, periode, aujourdhui, regard, tableau }: PilotagePageProps) => (
  <p class="section small quiet">
    {`D’après le journal d’activité, au ${dateLongue(aujourdhui)}. Demandes arrêtées par un signe d’alerte et renvoyées vers le 15\u00A0: ${direNombre(tableau.alertes, regard)}. `}
    <a href={`${ici}/tableau.csv?periode=${periode.pas}&le=${periode.du}`}>
      Télécharger ces nombres (CSV)
    </a>
  </p>
);
