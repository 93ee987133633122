import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampCase, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { PROFESSIONS } from '../domain/nomenclatures.ts';
import { metierDe, nomComplet } from './dire-personne.ts';

export type VueDAjout = {
  readonly slug: string;
  readonly saisie: Saisie;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  /** People who already bear that name. */
  readonly homonymes: readonly LigneDAnnuaire[];
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

const OUI_NON = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
] as const;

/** Form to add somebody without RPPS. */
export const NouvellePersonnePage = (p: VueDAjout) => {
  const base = `/app/${p.slug}/territoire/annuaire`;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[{ libelle: 'Annuaire', href: base }, { libelle: 'Ajouter une personne' }]}
        titre="Ajouter une personne"
        phrase="Pour qui n’a pas de numéro RPPS : psychologue, élue, représentant des usagers, éducateur sportif. Les autres viennent de l’annuaire national."
      />
      <Formulaire
        action={`${base}/nouvelle-personne`}
        csrf={p.jetons.csrf}
        cle={p.jetons.cle}
        saisie={p.saisie}
      >
        {p.homonymes.length > 0 ? <Homonymes base={base} {...p} /> : null}
        <Identite {...p} />
        <LigneDeChamps>
          <ChampTelephone
            libelle="Téléphone"
            facultatif
            remplissage="off"
            {...lier(p.saisie, 'telephone')}
          />
          <ChampCourriel
            libelle="Adresse électronique"
            facultatif
            remplissage="off"
            {...lier(p.saisie, 'courriel')}
          />
        </LigneDeChamps>
        <ChampRadios
          libelle="Adhérent de la CPTS"
          cote
          choix={OUI_NON}
          {...lier(p.saisie, 'membre')}
        />
        <ChampRadios
          libelle="Paraît dans l’annuaire public"
          cote
          choix={OUI_NON}
          {...lier(p.saisie, 'dansLAnnuairePublic')}
        />
        <div class="actions mt6">
          <Bouton variante="ferme">Ajouter cette personne</Bouton>
        </div>
      </Formulaire>
    </>
  );
};

const Homonymes = ({ base, homonymes }: VueDAjout & { readonly base: string }) => (
  <Bandeau ton="attention" annonce="alerte" titre="Ce nom est déjà dans l’annuaire.">
    <ul>
      {homonymes.map((l) => (
        <li>
          <a href={`${base}/${l.id}`}>{nomComplet(l)}</a>
          {`, ${[metierDe(l), l.communeNom].filter(Boolean).join(', ')}`}
        </li>
      ))}
    </ul>
    <ChampCase nom="malgreTout" libelle="C’est une autre personne : l’ajouter" facultatif />
  </Bandeau>
);

const Identite = ({ saisie, communes }: VueDAjout) => (
  <>
    <ChampRadios
      libelle="Civilité"
      facultatif
      cote
      choix={[
        { valeur: 'MME', libelle: 'Madame' },
        { valeur: 'M', libelle: 'Monsieur' },
      ]}
      {...lier(saisie, 'civilite')}
    />
    <LigneDeChamps>
      <ChampTexte libelle="Prénom" longueurMax={80} remplissage="off" {...lier(saisie, 'prenom')} />
      <ChampTexte libelle="Nom" longueurMax={80} remplissage="off" {...lier(saisie, 'nom')} />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampListe
        libelle="Profession"
        facultatif
        vide="Aucune de la liste"
        options={PROFESSIONS.map((x) => ({ valeur: x.code, libelle: x.libelle }))}
        {...lier(saisie, 'profession')}
      />
      <ChampTexte
        libelle="Qualité"
        aide="Quand la profession n’est pas dans la liste : élue à la santé, représentant des usagers…"
        facultatif
        longueurMax={120}
        {...lier(saisie, 'qualite')}
      />
    </LigneDeChamps>
    <ChampListe
      libelle="Commune"
      facultatif
      vide="Hors du territoire, ou inconnue"
      options={communes.map((c) => ({ valeur: c.code, libelle: c.nom }))}
      {...lier(saisie, 'commune')}
    />
  </>
);
