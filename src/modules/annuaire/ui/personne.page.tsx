import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte, dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomPropre } from '#kernel/texte.ts';
import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Fait, Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import type { Activite, FicheLue, FichePersonne } from '../domain/fiche.ts';
import { libelleDe } from '../domain/nomenclatures.ts';
import { metierDe, modeDe, nomComplet, ouiNon } from './dire-personne.ts';
import { Telephone } from './telephone.tsx';

export type VueDePersonne = FichePersonne & {
  readonly slug: string;
  readonly fuseau: string;
  readonly peutModifier: boolean;
  /** Null: the departure is not shown to this reader. */
  readonly depart: { readonly prevuLe: string | null; readonly erreur?: string | undefined } | null;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** One person: where they practise, how to reach them, what the CPTS knows besides. */
export const PersonnePage = (p: VueDePersonne) => {
  const base = `/app/${p.slug}/territoire/annuaire`;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[{ libelle: 'Annuaire', href: base }, { libelle: nomComplet(p.personne) }]}
        titre={nomComplet(p.personne)}
        phrase={metier(p)}
        action={
          p.peutModifier ? (
            <LienBouton href={`${base}/${p.personne.id}/fiche`} variante="ferme">
              Compléter la fiche
            </LienBouton>
          ) : undefined
        }
      />
      <Partage
        principal={
          <>
            <LieuxDExercice base={base} {...p} />
            <SavoirFaires {...p} />
          </>
        }
        cote={
          <>
            <Section titre="Ce que sait la CPTS" proche>
              <Faits faits={faitsDe(p)} />
              <Signature {...p} />
            </Section>
            <Depart base={base} {...p} />
          </>
        }
      />
    </>
  );
};

function metier({ personne, activites }: VueDePersonne): string {
  const savoirFaire = activites.find((a) => a.savoirFaire !== null)?.savoirFaire ?? null;
  return metierDe({ ...personne, savoirFaire });
}

const LieuxDExercice = ({ base, ...p }: VueDePersonne & { readonly base: string }) => (
  <Section titre="Lieux d’exercice" proche>
    {p.activites.length === 0 ? (
      <p class="quiet">
        {p.personne.locale
          ? `Ajouté par la CPTS${p.personne.communeNom ? `, à ${p.personne.communeNom}` : ''}.`
          : 'L’annuaire national ne donne aucun lieu d’exercice.'}
      </p>
    ) : (
      <ul class="rows">
        {p.activites.map((a) => (
          <Lieu base={base} activite={a} />
        ))}
      </ul>
    )}
  </Section>
);

const Lieu = ({ base, activite: a }: { readonly base: string; readonly activite: Activite }) => {
  const adresse = [a.adresse, [a.codePostal, a.communeNom].filter(Boolean).join(' ')];
  const mode = [modeDe(a.modeExercice), a.role ? libelleDe('role', a.role) : null];
  return (
    <li>
      <p>
        {a.structureId ? (
          <a href={`${base}/structures/${a.structureId}`}>
            <b>{nomPropre(a.structure ?? 'Structure sans nom')}</b>
          </a>
        ) : (
          <b>{a.communeNom ?? 'Lieu inconnu'}</b>
        )}
      </p>
      <p>{adresse.filter(Boolean).join(', ')}</p>
      <p>
        <Telephone numero={a.telephone} />
      </p>
      <p class="quiet">{mode.filter((m) => m !== null).join(', ')}</p>
    </li>
  );
};

const SavoirFaires = ({ savoirFaires, personne }: VueDePersonne) => (
  <Section titre="Identité professionnelle">
    <Faits
      large
      faits={[
        { terme: 'RPPS', valeur: personne.rpps ?? 'aucun' },
        ...(savoirFaires.length > 0
          ? [
              {
                terme: 'Savoir-faire',
                valeur: savoirFaires.map((code) => libelleDe('savoir-faire', code)).join(', '),
              },
            ]
          : []),
      ]}
    />
  </Section>
);

function faitsDe({ fiche, peutModifier }: VueDePersonne): readonly Fait[] {
  const texte = (terme: string, valeur: string | null | undefined): readonly Fait[] =>
    valeur ? [{ terme, valeur }] : [];
  const depuis = fiche?.membreDepuis
    ? `depuis le ${dateLongue(dateCivile(fiche.membreDepuis))}`
    : '';
  return [
    {
      terme: 'Adhésion',
      valeur: fiche?.membre ? (
        <Etiquette ton="ok">Adhérent</Etiquette>
      ) : (
        ouiNon(fiche?.membre ?? null)
      ),
      precision: depuis,
    },
    { terme: 'Nouveaux patients', valeur: ouiNon(fiche?.nouveauxPatients ?? null) },
    { terme: 'Téléphone direct', valeur: <Telephone numero={fiche?.telephone ?? null} /> },
    ...texte('Adresse électronique', fiche?.courriel),
    ...texte('Messagerie sécurisée', fiche?.mssante),
    ...texte('Horaires', fiche?.horaires),
    ...texte('Accessibilité', fiche?.accessibilite),
    ...texte('Spécificités', fiche?.specificites.join(', ')),
    ...texte('Langues', fiche?.langues.join(', ')),
    ...(peutModifier ? texte('Note', fiche?.note) : []),
    ...(fiche && !fiche.dansLAnnuairePublic
      ? [{ terme: 'Annuaire public', valeur: 'n’y paraît pas' }]
      : []),
  ];
}

const Signature = ({
  fiche,
  fuseau,
}: {
  readonly fiche: FicheLue | null;
  readonly fuseau: string;
}) =>
  fiche === null ? (
    <p class="quiet small mt4">La CPTS n’a encore rien noté : ces réponses sont inconnues.</p>
  ) : (
    <p class="quiet small mt4">
      {`Noté par ${fiche.modifiePar}, ${dateCourte(dateCivileDe(fiche.modifieLe, fuseau))}.`}
    </p>
  );

const Depart = ({ base, depart, personne, jetons }: VueDePersonne & { readonly base: string }) =>
  depart === null ? null : (
    <Section
      titre="Départ prévu"
      introduction="Retraite ou changement de territoire : visible de cette personne, du bureau et de la coordination seulement."
    >
      <Formulaire
        action={`${base}/${personne.id}/depart`}
        csrf={jetons.csrf}
        cle={jetons.cle}
        saisie={{
          valeurs: {},
          erreurs: depart.erreur === undefined ? {} : { prevuLe: depart.erreur },
        }}
      >
        <ChampDate
          nom="prevuLe"
          libelle="À partir du"
          facultatif
          valeur={depart.prevuLe ?? ''}
          erreur={depart.erreur}
        />
        <Actions>
          <Bouton>Noter le départ</Bouton>
        </Actions>
      </Formulaire>
    </Section>
  );
