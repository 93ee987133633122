import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateLongue, duree, nombre, pluriel, pourcent } from '#kernel/formats.ts';
import type { Periode } from '#kernel/periode.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Faits } from '#ui/faits.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { ChiffresDuSite } from '../domain/chiffres.ts';
import type { Equipier } from '../domain/equipier.ts';
import type { Permanence } from '../domain/permanence.ts';
import type { Site } from '../domain/site.ts';
import { DIRE_GENRE, direCanaux, direTelephone, type Moment } from './dire-site.ts';
import { Equipe } from './equipe.tsx';
import { APourvoir, Permanences } from './permanences.tsx';
import { type CreneauMontre, SemaineDuSite } from './semaine-du-site.tsx';

export type SitePageProps = {
  readonly base: string;
  /** `/app/demo/soins`: where one slot has its page. */
  readonly soins: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly site: Site & { readonly communeNom: string };
  readonly lundi: DateCivile;
  readonly creneaux: readonly CreneauMontre[];
  /** Whose hours whoever looks may take and give back. */
  readonly siens: readonly string[];
  readonly permanences: readonly Permanence[];
  readonly aPourvoir: readonly Permanence[];
  readonly equipe: readonly (Equipier & { readonly metier: string })[];
  readonly chiffres: ChiffresDuSite & { readonly periode: Periode };
  readonly motifs: readonly string[];
  readonly peut: {
    readonly organiser: boolean;
    readonly tenir: boolean;
    /** Of the team, they or somebody they act for. */
    readonly prendre: boolean;
  };
};

/** One site: its week, who holds it, what waits for somebody, what it gave. */
export const SitePage = (p: SitePageProps) => {
  const { site, base } = p;
  const ici = `${base}/${site.id}`;
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Sites', href: base }, { libelle: DIRE_GENRE[site.genre] }]}
        titre={site.nom}
        phrase={<Resume {...p} />}
        action={
          p.site.fermeLe ? undefined : (
            <>
              {p.peut.organiser ? (
                <LienBouton href={`${ici}/permanences/ouvrir`} variante="suivant">
                  Ouvrir des permanences
                </LienBouton>
              ) : null}
              {p.peut.tenir ? (
                <LienBouton href={`${ici}/reglages`} variante="simple">
                  Réglages et équipe
                </LienBouton>
              ) : null}
            </>
          )
        }
      />
      {p.aPourvoir.length > 0 ? <APourvoir {...p} ici={ici} /> : null}
      <Section
        titre={`Semaine du ${dateLongue(p.lundi)}`}
        droite={<AutresSemaines ici={ici} lundi={p.lundi} />}
        proche={p.aPourvoir.length === 0}
      >
        {p.creneaux.length === 0 ? (
          <Vide
            titre="Aucun créneau cette semaine"
            phrase="Les créneaux s’ouvrent avec une permanence, dès que quelqu’un la tient."
          />
        ) : (
          <SemaineDuSite {...p} avancee={site.genre === 'consultation-avancee'} />
        )}
        <Permanences {...p} ici={ici} />
      </Section>
      <Partage principal={<Equipe {...p} />} cote={<Fiche {...p} />} />
      <Chiffres {...p} />
    </>
  );
};

const Resume = ({ site, creneaux, moment }: SitePageProps) => {
  if (site.fermeLe) return <strong class="bad-text">Ce site est fermé.</strong>;
  const libres = creneaux.filter((c) => c.etat === 'libre' && c.debut > moment.maintenant).length;
  return (
    <>
      {[site.adresse, site.communeNom].filter(Boolean).join(', ')}
      {'. '}
      <strong>{pluriel(libres, 'créneau libre', 'créneaux libres')}</strong> cette semaine.
    </>
  );
};

const AutresSemaines = ({ ici, lundi }: { readonly ici: string; readonly lundi: DateCivile }) => (
  <>
    <a href={`${ici}?semaine=${ajouterJours(lundi, -7)}`}>Semaine précédente</a>
    {', '}
    <a href={`${ici}?semaine=${ajouterJours(lundi, 7)}`}>semaine suivante</a>
  </>
);

const Fiche = ({ site, motifs }: SitePageProps) => (
  <Section titre="Ce site">
    <Faits
      faits={[
        {
          terme: 'Adresse',
          valeur: [site.adresse, site.communeNom].filter(Boolean).join(', '),
          precision: site.finess ? `FINESS ${site.finess}` : undefined,
        },
        {
          terme: 'Téléphone',
          valeur: site.telephone ? direTelephone(site.telephone) : 'Non renseigné',
        },
        { terme: 'Horaires', valeur: <Horaires texte={site.horaires} /> },
        { terme: 'Responsable', valeur: site.responsable ?? 'La coordination' },
        { terme: 'Qui réserve', valeur: direCanaux(site.reservablePar) },
        site.adressages.length > 0
          ? { terme: 'Motifs d’adressage', valeur: site.adressages.join(', ') }
          : { terme: 'Motifs reçus', valeur: motifs.length > 0 ? motifs.join(', ') : 'Tous' },
        { terme: 'Page publique', valeur: site.public ? 'Montré aux habitants' : 'Non montré' },
      ]}
    />
  </Section>
);

export const Horaires = ({ texte }: { readonly texte: string | null }) => (
  <>
    {(texte ?? 'Non renseignés').split('\n').map((ligne, i) => (
      <>
        {i > 0 ? <br /> : null}
        {ligne}
      </>
    ))}
  </>
);

const Chiffres = ({ chiffres }: SitePageProps) => {
  const { offerts, pourvus, permanences, minutes, periode } = chiffres;
  return (
    <Section
      titre="Ce que dit le journal"
      introduction={`Du ${dateLongue(periode.du)} au ${dateLongue(periode.au)}.`}
    >
      <Comptes
        comptes={[
          {
            terme: 'Permanences tenues',
            chiffre: nombre(permanences),
            detail: permanences > 0 ? `${duree(minutes)} en tout` : 'Aucune n’est encore finie',
          },
          { terme: 'Créneaux offerts', chiffre: nombre(offerts), detail: 'Au jour du créneau' },
          {
            terme: 'Créneaux pourvus',
            chiffre: nombre(pourvus),
            detail: offerts > 0 ? `${pourcent(pourvus / offerts)} des offerts` : 'Rien d’offert',
          },
        ]}
      />
    </Section>
  );
};
