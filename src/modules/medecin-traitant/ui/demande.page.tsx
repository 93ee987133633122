import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateLongue, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Fait, Faits } from '#ui/faits.tsx';
import { Frise } from '#ui/frise.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { motDuCritere } from '../domain/critere.ts';
import { nomDe } from '../domain/personne.ts';
import { DepartDeDemande } from './depart-de-demande.tsx';
import {
  ageDe,
  DIRE_CLOTURE,
  DIRE_ETAT,
  DIRE_ORIGINE,
  direTelephone,
  type Moment,
} from './dire-demande.ts';
import { momentsDeLaDemande } from './frise-de-demande.ts';
import { GestesDeCoordination } from './gestes-de-coordination.tsx';
import { GestesDuMedecin } from './gestes-du-medecin.tsx';
import type { DemandePageProps } from './vue-de-demande.ts';

/** One request: who it is, what was done, what to do now. */
export const DemandePage = (p: DemandePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Médecin traitant', href: p.base },
        { libelle: `Demande n° ${p.demande.numero}` },
      ]}
      titre={nomDe(p.personne)}
      phrase={<Phrase {...p} />}
      moyen
    />
    {p.semblables.length > 0 && p.peut.instruire ? <Semblables {...p} /> : null}
    <Partage
      principal={
        <>
          {p.peut.finir && p.prise ? <GestesDuMedecin {...p} /> : null}
          {p.peut.instruire ? <GestesDeCoordination {...p} /> : null}
          {p.peut.instruire && !p.demande.fusionneeDans ? (
            <DepartDeDemande {...p} adresse={`${p.base}/demandes/${p.demande.id}`} />
          ) : null}
          <Section titre="Ce qui s’est passé" proche={!p.peut.instruire && !p.peut.finir}>
            <Frise moments={momentsDeLaDemande(p)} />
          </Section>
        </>
      }
      cote={
        <Section titre="La personne" proche>
          <Faits faits={faitsDe(p)} />
        </Section>
      }
    />
  </>
);

const Phrase = ({ demande, pourquoi, prise }: DemandePageProps) => (
  <>
    <Etiquette ton={demande.etat === 'recue' ? 'attention' : 'neutre'}>
      {DIRE_ETAT[demande.etat]}
    </Etiquette>{' '}
    {demande.motifDeCloture
      ? `${DIRE_CLOTURE[demande.motifDeCloture]}.`
      : prise
        ? `${prise.professionnelNom}${prise.echeance ? `, à déclarer avant le ${dateLongue(dateCivile(prise.echeance))}` : ''}.`
        : pourquoi}
  </>
);

const Semblables = ({ base, demande, semblables }: DemandePageProps) => (
  <div class="mt5">
    <Bandeau
      ton="attention"
      titre={`${pluriel(semblables.length, 'autre demande lui ressemble', 'autres demandes lui ressemblent')}`}
      action={semblables.map(({ id, numero }) => (
        <LienBouton href={`${base}/demandes/${demande.id}/comparer/${id}`}>
          {`Comparer avec la n° ${numero}`}
        </LienBouton>
      ))}
    >
      Même nom et même date de naissance, ou même téléphone.
    </Bandeau>
  </div>
);

function faitsDe(p: DemandePageProps): readonly Fait[] {
  const { personne, demande, moment } = p;
  const lus: readonly (readonly [string, string | null | undefined])[] = [
    ['Naissance', naissance(personne.dateDeNaissance, demande.naissanceMois, moment)],
    ['Commune', `${demande.communeNom}${demande.horsTerritoire ? ', hors du territoire' : ''}`],
    ['Adresse', personne.adresse],
    ['Courriel', personne.courriel],
    [
      'Situation',
      demande.criteres.map(motDuCritere).join(', ') || 'Rien de particulier n’a été dit',
    ],
    ['Traitement à renouveler', enClair(demande.traitementAvant)],
    ['Ce qu’il faut savoir', personne.precisions],
    [
      'Demandée',
      `${DIRE_ORIGINE[demande.origine]}${personne.demandeur ? `, ${personne.demandeur}` : ''}`,
    ],
    ['Inscrite par', demande.recueParNom],
    ['D’accord pour être appelée', accord(demande.accordContact)],
  ];
  return [
    ...(personne.telephone
      ? [
          {
            terme: 'Téléphone',
            valeur: <a href={`tel:${personne.telephone}`}>{direTelephone(personne.telephone)}</a>,
          },
        ]
      : [{ terme: 'Téléphone', valeur: 'Inconnu' }]),
    ...lus.flatMap(([terme, valeur]) => (valeur ? [{ terme, valeur }] : [])),
  ];
}

function naissance(date: string | null, mois: string | null, moment: Moment): string | null {
  const age = ageDe(mois, moment);
  return date ? `${dateChiffres(dateCivile(date))}${age ? `, ${age}` : ''}` : age;
}

const enClair = (date: string | null) => (date ? `avant le ${dateLongue(jour(date))}` : null);
const jour = (date: string): DateCivile => dateCivile(date);

const accord = (donne: boolean | null) =>
  donne === null ? 'Pas encore demandé' : donne ? 'Oui' : 'Non';
