import { LienBouton } from '#ui/bouton.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { type Duree, direDuree } from '../domain/duree.ts';
import type { Fiche } from '../domain/fiche.ts';
import { OngletsDeProtection } from './onglets-de-protection.tsx';

export type TraitementDit = {
  readonly nom: string;
  readonly finalite: string;
  readonly baseLegale: string;
  readonly personnes: string;
  readonly donnees: readonly string[];
  readonly destinataires: readonly string[];
  readonly conservations: readonly string[];
  readonly gardes?: readonly string[];
};

export type RegistreProps = {
  readonly base: string;
  readonly fiche: Fiche;
  readonly peutRegler: boolean;
  readonly traitements: readonly TraitementDit[];
  readonly durees: readonly Duree[];
};

/** The register of processing, written from what the program really does. */
export const RegistrePage = (p: RegistreProps) => (
  <>
    <TeteDePage
      titre="Protection des données"
      phrase={
        <>
          Le registre dit <strong>{p.traitements.length} traitements</strong>, tels que le programme
          les fait aujourd’hui. La CPTS en répond&nbsp;: faites-le relire par votre délégué à la
          protection des données.
        </>
      }
    />
    <OngletsDeProtection base={p.base} actif="registre" />
    <Section
      titre="Qui en répond"
      droite={p.peutRegler ? <LienBouton href={`${p.base}/fiche`}>Modifier</LienBouton> : null}
    >
      <FicheDuRegistre fiche={p.fiche} />
    </Section>
    {p.traitements.map((traitement) => (
      <Section titre={traitement.nom} introduction={traitement.finalite}>
        <Faits large faits={faitsDe(traitement, p)} />
      </Section>
    ))}
  </>
);

const CERTIFIE = { oui: 'certifié', non: 'non certifié', inconnu: 'certification à vérifier' };

export const FicheDuRegistre = ({ fiche }: { readonly fiche: Fiche }) => (
  <Faits
    large
    faits={[
      { terme: 'Responsable du traitement', valeur: dit(fiche.responsable) },
      {
        terme: 'Délégué à la protection des données',
        valeur: dit(fiche.delegue),
        precision: fiche.delegueContact ?? undefined,
      },
      {
        terme: 'Hébergeur',
        valeur: dit(fiche.hebergeur),
        precision: `Données de santé : ${CERTIFIE[fiche.hebergeurCertifie]}`,
      },
    ]}
  />
);

function dit(valeur: string | null): Contenu {
  return valeur ?? <Etiquette ton="attention">À compléter</Etiquette>;
}

function faitsDe(traitement: TraitementDit, p: RegistreProps) {
  const { baseLegale, personnes, donnees, destinataires } = traitement;
  const { conservations, gardes = [] } = traitement;
  return [
    { terme: 'Base légale', valeur: baseLegale },
    { terme: 'Personnes', valeur: personnes },
    { terme: 'Données', valeur: donnees.join(', ') },
    { terme: 'Destinataires', valeur: destinataires.join(', ') },
    {
      terme: 'Conservation',
      valeur: (
        <>
          {conservations.map((code) => (
            <Conservation {...p} duree={p.durees.find((d) => d.code === code)} />
          ))}
          {gardes.map((phrase) => (
            <p>{`${phrase}.`}</p>
          ))}
        </>
      ),
    },
  ];
}

type ConservationProps = Pick<RegistreProps, 'base' | 'peutRegler'> & {
  readonly duree: Duree | undefined;
};

/** An unset duration leads whoever may set it to where it is set. */
const Conservation = ({ duree, base, peutRegler }: ConservationProps) =>
  duree ? (
    <p>
      {duree.libelle}&nbsp;:{' '}
      {duree.jours === null ? (
        <>
          <Etiquette ton="attention">Durée à fixer</Etiquette>
          {peutRegler ? (
            <>
              {' '}
              <a href={`${base}/durees/${duree.code}`}>
                La fixer<span class="hidden">{`, ${duree.libelle}`}</span>
              </a>
            </>
          ) : null}
        </>
      ) : (
        direDuree(duree.jours)
      )}
    </p>
  ) : null;
