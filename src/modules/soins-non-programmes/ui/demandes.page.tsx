import { dateLongue, depuis, duree, pluriel } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Filtres } from '#ui/filtres.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { DemandeListee } from '../domain/demande-detaillee.ts';
import { MOTIFS } from '../domain/motif.ts';
import {
  aujourdhuiDe,
  DIRE_ORIGINE,
  direPersonne,
  enLettres,
  type Moment,
  phrase,
  titreDeDemande,
} from './dire-demande.ts';
import { direRendezVous, direReponse } from './dire-rendez-vous.ts';

export type FiltresDeDemandes = {
  readonly motif?: string | undefined;
  readonly secteur?: string | undefined;
  readonly origine?: string | undefined;
};

export type DemandesPageProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly moment: Moment;
  readonly enAttente: readonly DemandeListee[];
  readonly faites: readonly DemandeListee[];
  /** Who did not come these last days, and nobody called back. */
  readonly absentes: readonly DemandeListee[];
  /** Without the filters. */
  readonly total: number;
  readonly filtres: FiltresDeDemandes;
  readonly secteurs: readonly { readonly lettre: string; readonly nom: string }[];
  readonly onglets: readonly Onglet[];
  readonly peut: { readonly recevoir: boolean; readonly orienter: boolean };
};

/** The requests that wait, oldest first, then those answered today. */
export const DemandesPage = (p: DemandesPageProps) => (
  <>
    <TeteDePage
      miettes={phrase(dateLongue(aujourdhuiDe(p.moment)))}
      titre="Accès aux soins"
      phrase={<Resume {...p} />}
      action={
        p.peut.recevoir ? (
          <LienBouton href={`${p.base}/demandes/nouvelle`} variante="suivant" touche="N">
            Nouvelle demande
          </LienBouton>
        ) : undefined
      }
    />
    <Onglets libelle="Accès aux soins" onglets={p.onglets} />
    <Section titre="Sans réponse" droite={compte(p)} proche>
      <FiltresDeLaListe {...p} />
      {p.enAttente.length === 0 ? <RienNAttend {...p} /> : <EnAttente {...p} />}
    </Section>
    {p.absentes.length > 0 ? <Absents {...p} /> : null}
    <Section titre="Fait aujourd’hui" droite={pluriel(p.faites.length, 'réponse')}>
      {p.faites.length === 0 ? (
        <p class="quiet">Aucune réponse donnée aujourd’hui.</p>
      ) : (
        <GroupeAttente titre="Réponses du jour">
          {p.faites.map((d) => (
            <Faite demande={d} {...p} />
          ))}
        </GroupeAttente>
      )}
    </Section>
  </>
);

const Absents = (p: DemandesPageProps) => (
  <Section
    titre="Absents à rappeler"
    droite={pluriel(p.absentes.length, 'personne')}
    introduction="Elles ne sont pas venues. Un message leur a été envoyé si elles ont laissé un mobile ou un courriel."
  >
    <GroupeAttente titre="Depuis sept jours">
      {p.absentes.map((d) => (
        <Attente
          age={d.rendezVous ? depuis(d.rendezVous.debut, p.moment.maintenant) : ''}
          phrase={<a href={`${p.base}/demandes/${d.id}`}>{phraseDe(d)}</a>}
          detail={d.rendezVous ? `${direRendezVous(d.rendezVous, p.moment)}.` : ''}
          verbe={
            <LienBouton
              href={`${p.base}/demandes/${d.id}#rappel`}
              precision={`demande ${d.numero}`}
            >
              Rappeler
            </LienBouton>
          }
        />
      ))}
    </GroupeAttente>
  </Section>
);

const Resume = ({ enAttente, moment }: DemandesPageProps) => {
  const premiere = enAttente[0];
  if (!premiere) return <>Personne n’attend de réponse.</>;
  const n = enAttente.length;
  return (
    <>
      {`${enLettres(n, true)} ${n > 1 ? 'demandes attendent' : 'demande attend'} une réponse, la plus ancienne `}
      <strong>{`depuis ${depuis(premiere.recueLe, moment.maintenant)}`}</strong>.
    </>
  );
};

function compte({ enAttente, total }: DemandesPageProps): Contenu {
  return enAttente.length === total
    ? pluriel(total, 'demande')
    : `${enAttente.length} sur ${pluriel(total, 'demande')}`;
}

const FiltresDeLaListe = ({ base, filtres, secteurs }: DemandesPageProps) => (
  <Filtres
    action={base}
    libelle="Filtrer les demandes"
    effacer={Object.values(filtres).some(Boolean) ? base : undefined}
  >
    <ChampListe
      nom="motif"
      libelle="Motif"
      vide="Tous"
      valeur={filtres.motif}
      options={MOTIFS.map(({ code, libelle }) => ({ valeur: code, libelle }))}
    />
    <ChampListe
      nom="origine"
      libelle="Venue"
      vide="De partout"
      valeur={filtres.origine}
      options={Object.entries(DIRE_ORIGINE).map(([valeur, libelle]) => ({
        valeur,
        libelle: phrase(libelle),
      }))}
    />
    {secteurs.length > 0 ? (
      <ChampListe
        nom="secteur"
        libelle="Secteur"
        vide="Tous"
        valeur={filtres.secteur}
        options={secteurs.map(({ lettre, nom }) => ({
          valeur: lettre,
          libelle: `${lettre.toUpperCase()}, ${nom}`,
        }))}
      />
    ) : null}
  </Filtres>
);

const RienNAttend = ({ total, base, peut }: DemandesPageProps) =>
  total > 0 ? (
    <Vide titre="Aucune demande ne correspond" phrase="Retirez un filtre pour voir les autres." />
  ) : (
    <Vide
      titre="Personne n’attend"
      phrase="Les nouvelles demandes arrivent ici, la plus ancienne en premier."
      action={
        peut.recevoir ? (
          <LienBouton href={`${base}/demandes/nouvelle`}>Ouvrir une demande</LienBouton>
        ) : undefined
      }
    />
  );

const EnAttente = (p: DemandesPageProps) => {
  const groupes = [
    { titre: 'À orienter', demandes: p.enAttente.filter((d) => d.etat === 'ouverte') },
    { titre: 'Mises en attente', demandes: p.enAttente.filter((d) => d.etat === 'en-attente') },
  ];
  return (
    <>
      {groupes
        .filter(({ demandes }) => demandes.length > 0)
        .map(({ titre, demandes }, g) => (
          <GroupeAttente titre={titre} nombre={demandes.length}>
            {demandes.map((d, i) => (
              <Attente
                age={depuis(d.recueLe, p.moment.maintenant)}
                ancien={estEnRetard(d, p.moment)}
                phrase={<a href={`${p.base}/demandes/${d.id}`}>{phraseDe(d)}</a>}
                detail={detailDe(d, p.moment)}
                verbe={
                  <LienBouton
                    href={`${p.base}/demandes/${d.id}`}
                    variante={g === 0 && i === 0 && !p.peut.recevoir ? 'suivant' : 'normal'}
                    precision={`demande ${d.numero}`}
                  >
                    {p.peut.orienter ? 'Orienter' : 'Ouvrir'}
                  </LienBouton>
                }
              />
            ))}
          </GroupeAttente>
        ))}
    </>
  );
};

/** "Lison, 6 ans, à Giat : mal à l’oreille et fièvre depuis hier." */
export function phraseDe(d: DemandeListee): string {
  const titre = titreDeDemande(d);
  return `${direPersonne(d)}, à ${d.communeNom}\u00A0: ${titre.charAt(0).toLowerCase()}${titre.slice(1).replace(/\.$/, '')}.`;
}

/** What is left of the delay asked, where it came from, what is missing. */
function detailDe(d: DemandeListee, { maintenant }: Moment): string {
  const reste = d.recueLe.getTime() + d.delaiHeures * 3_600_000 - maintenant.getTime();
  const delai =
    reste < 0
      ? `Délai demandé dépassé de ${duree(-reste / 60_000)}`
      : `Encore ${duree(reste / 60_000)} pour répondre`;
  const morceaux = [
    phrase(DIRE_ORIGINE[d.origine]),
    ...(d.medecinTraitant === 'aucun' ? ['sans médecin traitant'] : []),
    ...(d.horsTerritoire ? ['hors du territoire'] : []),
  ];
  return `${delai}. ${morceaux.join(', ')}.`;
}

/** Waits for more than half of the delay asked. */
function estEnRetard(d: DemandeListee, { maintenant }: Moment): boolean {
  return maintenant.getTime() - d.recueLe.getTime() > (d.delaiHeures * 3_600_000) / 2;
}

const Faite = ({
  demande: d,
  base,
  moment,
}: DemandesPageProps & { readonly demande: DemandeListee }) => (
  <Attente
    age={d.repondueLe ? duree((d.repondueLe.getTime() - d.recueLe.getTime()) / 60_000) : 'Close'}
    phrase={<a href={`${base}/demandes/${d.id}`}>{phraseDe(d)}</a>}
    detail={
      d.rendezVous && !d.rendezVous.annuleeLe
        ? `${direRendezVous(d.rendezVous, moment)}.`
        : d.reponse
          ? `${direReponse(d.reponse)}.`
          : 'Annulée.'
    }
  />
);
