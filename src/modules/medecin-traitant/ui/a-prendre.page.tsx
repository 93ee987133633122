import { depuis, nombre, pluriel } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Carte, type CommuneDeCarte, type Degre } from '#ui/carte.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import { CRITERES } from '../domain/critere.ts';
import type { Offre } from '../domain/offre.ts';
import { direSituation, type Moment } from './dire-demande.ts';
import { OffreDuMedecin } from './offre-du-medecin.tsx';

type Commune = {
  readonly code: string;
  readonly nom: string;
  readonly lon: number | null;
  readonly lat: number | null;
};

export type APrendrePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly onglets: readonly Onglet[];
  /** The doctor somebody acts as, and those they may act as. */
  readonly medecin: { readonly id: string; readonly nom: string };
  readonly medecins: readonly { readonly id: string; readonly nom: string }[];
  readonly demandes: readonly {
    readonly id: string;
    readonly communeNom: string;
    readonly criteres: readonly string[];
    readonly naissanceMois: string | null;
    readonly recueLe: Date;
    readonly pourquoi: string;
  }[];
  readonly total: number;
  readonly offre: Offre | null;
  readonly prisesDuMois: number;
  readonly communes: readonly Commune[];
  readonly attente: ReadonlyMap<string, number>;
  readonly filtres: { readonly commune: string | undefined; readonly critere: string | undefined };
  readonly saisie: Saisie;
};

/** Who waits around a practice, without their names; one gesture to take somebody. */
export const APrendrePage = (p: APrendrePageProps) => (
  <>
    <TeteDePage
      titre="Qui attend un médecin"
      phrase={<Resume {...p} />}
      miettes={`Pour ${p.medecin.nom}`}
    />
    <Onglets libelle="Médecin traitant" onglets={p.onglets} />
    <Partage
      principal={
        <Section titre="Par priorité" droite={pluriel(p.total, 'personne')} proche>
          <Choisir {...p} />
          {p.demandes.length === 0 ? <Personne {...p} /> : <Liste {...p} />}
        </Section>
      }
      cote={
        <>
          <Section titre="Où elles habitent" proche>
            <CarteDesAttentes {...p} />
          </Section>
          <OffreDuMedecin {...p} />
        </>
      }
    />
  </>
);

const Resume = ({ total, offre, prisesDuMois }: APrendrePageProps) => {
  const reste = offre?.parMois == null ? null : Math.max(0, offre.parMois - prisesDuMois);
  return (
    <>
      <strong>{nombre(total)}</strong>
      {` ${total > 1 ? 'personnes attendent' : 'personne attend'}, vérifiées par la coordination. `}
      {reste === null
        ? 'Vous n’avez pas dit combien vous en prenez.'
        : reste > 0
          ? `Il vous en reste ${nombre(reste)} à prendre ce mois-ci, selon ce que vous avez dit.`
          : 'Vous avez pris ce mois-ci ce que vous aviez dit. Merci.'}
    </>
  );
};

const Choisir = ({ base, medecin, medecins, communes, filtres }: APrendrePageProps) => (
  <Filtres
    action={`${base}/a-prendre`}
    libelle="Filtrer les demandes"
    effacer={
      filtres.commune || filtres.critere
        ? `${base}/a-prendre?professionnel=${medecin.id}`
        : undefined
    }
  >
    {medecins.length > 1 ? (
      <ChampListe
        nom="professionnel"
        libelle="Pour"
        valeur={medecin.id}
        options={medecins.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
      />
    ) : null}
    <ChampListe
      nom="commune"
      libelle="Commune"
      vide="Celles de l’offre"
      valeur={filtres.commune}
      options={communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
    />
    <ChampListe
      nom="critere"
      libelle="Situation"
      vide="Toutes"
      valeur={filtres.critere}
      options={CRITERES.map(({ code, libelle }) => ({ valeur: code, libelle }))}
    />
  </Filtres>
);

const Personne = ({ filtres }: APrendrePageProps) => (
  <Vide
    titre="Personne n’attend ici"
    phrase={
      filtres.commune || filtres.critere
        ? 'Retirez un filtre pour voir les autres.'
        : 'Les demandes paraissent ici une fois vérifiées par la coordination.'
    }
  />
);

const Liste = (p: APrendrePageProps) => (
  <GroupeAttente titre="Sans leur nom, jusqu’à ce que vous preniez quelqu’un">
    {p.demandes.map((d, rang) => (
      <Attente
        age={depuis(d.recueLe, p.moment.maintenant)}
        phrase={`${direSituation(d, p.moment)}, à ${d.communeNom}.`}
        detail={d.pourquoi}
        verbe={
          <BoutonPoste
            action={`${p.base}/demandes/${d.id}/prendre`}
            csrf={p.jetons.csrf}
            cle={`${p.jetons.cle}-${d.id}`}
            valeurs={{ professionnel: p.medecin.id }}
            variante={rang === 0 ? 'suivant' : 'normal'}
            precision={`${direSituation(d, p.moment)}, à ${d.communeNom}`}
          >
            Prendre
          </BoutonPoste>
        }
      />
    ))}
  </GroupeAttente>
);

const CarteDesAttentes = ({ base, medecin, communes, attente }: APrendrePageProps) => {
  const placees = communes.flatMap((c): readonly CommuneDeCarte[] => {
    const n = attente.get(c.code) ?? 0;
    if (c.lon === null || c.lat === null) return [];
    return [
      {
        nom: c.nom,
        lon: c.lon,
        lat: c.lat,
        ...(n > 0
          ? {
              teinte: degreDe(n),
              precision: pluriel(n, 'personne'),
              nommee: true,
              href: `${base}/a-prendre?professionnel=${medecin.id}&commune=${c.code}`,
            }
          : {}),
      },
    ];
  });
  const dites = communes.flatMap(({ code, nom }) => {
    const n = attente.get(code);
    return n ? [`${nom}\u00A0: ${n}`] : [];
  });
  return placees.length === 0 ? null : (
    <Carte
      enMots={
        dites.length > 0 ? `Personnes qui attendent. ${dites.join(', ')}.` : 'Personne n’attend.'
      }
      communes={placees}
      largeur={360}
      legende="Plus la commune est foncée, plus il y a de personnes qui attendent."
    />
  );
};

const degreDe = (n: number): Degre =>
  n >= 20 ? 'degre-4' : n >= 10 ? 'degre-3' : n >= 4 ? 'degre-2' : 'degre-1';
