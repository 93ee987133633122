import { depuis, nombre, pluriel } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Bareme } from '../domain/bareme.ts';
import { CRITERES } from '../domain/critere.ts';
import { ETATS } from '../domain/demande.ts';
import { DIRE_ETAT, direSituation, type Moment } from './dire-demande.ts';
import { TachesDuJour, type TachesDuJourProps } from './taches-du-jour.tsx';

type DemandeListee = {
  readonly id: string;
  readonly rang: number;
  readonly nom: string | null;
  readonly communeNom: string;
  readonly criteres: readonly string[];
  readonly naissanceMois: string | null;
  readonly recueLe: Date;
  readonly etat: (typeof ETATS)[number];
  readonly pourquoi: string;
};

export type RegistrePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly demandes: readonly DemandeListee[];
  readonly total: number;
  readonly taches: TachesDuJourProps['taches'] | null;
  readonly bareme: Bareme;
  readonly page: number;
  readonly pages: number;
  readonly filtres: Readonly<Record<string, string | undefined>>;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
};

/** Everybody who looks for a doctor, in the order of priority, each place explained. */
export const RegistrePage = (p: RegistrePageProps) => (
  <>
    <TeteDePage
      titre="Médecin traitant"
      phrase={<Resume {...p} />}
      action={
        <LienBouton href={`${p.base}/nouvelle`} variante="suivant" touche="N">
          Inscrire une personne
        </LienBouton>
      }
    />
    <Onglets libelle="Médecin traitant" onglets={p.onglets} />
    {p.taches && p.page === 1 && !filtre(p) ? <TachesDuJour {...p} taches={p.taches} /> : null}
    <Section
      titre="Registre"
      droite={pluriel(p.total, 'demande')}
      introduction={<Ordre {...p} />}
      proche
    >
      <FiltresDuRegistre {...p} />
      {p.demandes.length === 0 ? <Personne {...p} /> : <Rangees {...p} />}
      {p.pages > 1 ? (
        <Pagination page={p.page} pages={p.pages} adresse={(page) => adresse(p, page)} />
      ) : null}
    </Section>
  </>
);

const filtre = ({ filtres }: RegistrePageProps) => Object.values(filtres).some(Boolean);

const Resume = ({ total, taches }: RegistrePageProps) =>
  total === 0 ? (
    'Personne n’attend.'
  ) : (
    <>
      <strong>{nombre(total)}</strong>
      {` ${total > 1 ? 'personnes sont' : 'personne est'} au registre`}
      {taches?.aAppeler ? `, dont ${nombre(taches.aAppeler)} à appeler d’abord.` : '.'}
    </>
  );

const Ordre = ({ base, bareme }: RegistrePageProps) =>
  bareme.decision === null ? (
    <>
      {
        'Ordre provisoire\u00A0: un point pour chaque public des indicateurs nationaux, puis l’ancienneté. '
      }
      <a href={`${base}/reglages`}>Écrire le barème que vous avez adopté</a>
    </>
  ) : (
    `Ordre adopté\u00A0: ${bareme.decision}. Il est publié sur votre page.`
  );

const FiltresDuRegistre = ({ base, filtres, communes }: RegistrePageProps) => (
  <Filtres
    action={base}
    libelle="Filtrer le registre"
    effacer={Object.values(filtres).some(Boolean) ? base : undefined}
  >
    <ChampListe
      nom="etat"
      libelle="État"
      vide="En cours"
      valeur={filtres['etat']}
      options={ETATS.map((valeur) => ({ valeur, libelle: DIRE_ETAT[valeur] }))}
    />
    <ChampListe
      nom="critere"
      libelle="Situation"
      vide="Toutes"
      valeur={filtres['critere']}
      options={CRITERES.map(({ code, libelle }) => ({ valeur: code, libelle }))}
    />
    <ChampListe
      nom="commune"
      libelle="Commune"
      vide="Toutes"
      valeur={filtres['commune']}
      options={communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
    />
  </Filtres>
);

const Personne = ({ base, filtres }: RegistrePageProps) =>
  Object.values(filtres).some(Boolean) ? (
    <Vide titre="Aucune demande ne correspond" phrase="Retirez un filtre pour voir les autres." />
  ) : (
    <Vide
      titre="Personne au registre"
      phrase="Les demandes arrivent de la page publique, des professionnels, de la ligne ou d’une liste."
      action={<LienBouton href={`${base}/nouvelle`}>Inscrire une personne</LienBouton>}
    />
  );

const Rangees = (p: RegistrePageProps) => (
  <GroupeAttente titre="Par priorité">
    {p.demandes.map((d) => (
      <Attente
        age={`${d.rang}`}
        phrase={
          <>
            <a href={`${p.base}/demandes/${d.id}`}>{d.nom ?? 'Identité illisible'}</a>
            {`, ${direSituation(d, p.moment)}, à ${d.communeNom} `}
            <Etiquette ton={d.etat === 'recue' ? 'attention' : 'neutre'}>
              {DIRE_ETAT[d.etat]}
            </Etiquette>
          </>
        }
        detail={`${d.pourquoi} Attend depuis ${depuis(d.recueLe, p.moment.maintenant)}.`}
        verbe={
          <LienBouton href={`${p.base}/demandes/${d.id}`} precision={d.nom ?? undefined}>
            {d.etat === 'recue' ? 'Appeler' : 'Ouvrir'}
          </LienBouton>
        }
      />
    ))}
  </GroupeAttente>
);

function adresse({ base, filtres }: RegistrePageProps, page: number): string {
  const params = new URLSearchParams({ page: String(page) });
  for (const [nom, valeur] of Object.entries(filtres)) if (valeur) params.set(nom, valeur);
  return `${base}?${params}`;
}
