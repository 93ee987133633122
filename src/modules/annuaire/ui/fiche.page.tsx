import { dateHeure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampCourriel, ChampDate, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { FicheLue, Personne } from '../domain/fiche.ts';
import { nomComplet, ouiNon } from './dire-personne.ts';

export type VueDeLaFiche = {
  readonly slug: string;
  readonly fuseau: string;
  readonly personne: Personne;
  readonly saisie: Saisie;
  readonly version: string;
  /** What somebody else wrote meanwhile. */
  readonly autre: FicheLue | null;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Form of what the CPTS knows of a person. */
export const FichePage = (p: VueDeLaFiche) => {
  const base = `/app/${p.slug}/territoire/annuaire`;
  const retour = `${base}/${p.personne.id}`;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Annuaire', href: base },
          { libelle: nomComplet(p.personne), href: retour },
          { libelle: 'Compléter la fiche' },
        ]}
        titre={`Compléter la fiche de ${nomComplet(p.personne)}`}
        phrase="Ce que la CPTS note reste à elle : aucun import ne l’efface."
      />
      {p.autre ? <AutreVersion autre={p.autre} fuseau={p.fuseau} /> : null}
      <Formulaire
        action={`${retour}/fiche`}
        csrf={p.jetons.csrf}
        cle={p.jetons.cle}
        saisie={p.saisie}
      >
        <input type="hidden" name="version" value={p.version} />
        <Contact saisie={p.saisie} />
        <Exercice saisie={p.saisie} />
        <Cpts saisie={p.saisie} />
        <div class="actions mt6">
          <Bouton variante="ferme">Enregistrer la fiche</Bouton>
          <LienBouton href={retour} variante="simple">
            Revenir sans enregistrer
          </LienBouton>
        </div>
      </Formulaire>
    </>
  );
};

const AutreVersion = ({ autre, fuseau }: { readonly autre: FicheLue; readonly fuseau: string }) => (
  <Bandeau
    ton="attention"
    annonce="alerte"
    titre={`${autre.modifiePar} a enregistré cette fiche pendant que vous écriviez (${dateHeure(autre.modifieLe, fuseau)}).`}
  >
    <p>
      Votre saisie est gardée ci-dessous. Voici l’autre version : reprenez-en ce qui doit rester,
      puis enregistrez.
    </p>
    <Faits
      large
      faits={[
        { terme: 'Téléphone direct', valeur: autre.telephone ?? 'inconnu' },
        { terme: 'Adresse électronique', valeur: autre.courriel ?? 'inconnue' },
        { terme: 'Messagerie sécurisée', valeur: autre.mssante ?? 'inconnue' },
        { terme: 'Horaires', valeur: autre.horaires ?? 'inconnus' },
        { terme: 'Accessibilité', valeur: autre.accessibilite ?? 'inconnue' },
        { terme: 'Nouveaux patients', valeur: ouiNon(autre.nouveauxPatients) },
        { terme: 'Adhérent', valeur: ouiNon(autre.membre) },
        { terme: 'Spécificités', valeur: autre.specificites.join(', ') || 'aucune' },
        { terme: 'Langues', valeur: autre.langues.join(', ') || 'aucune' },
        { terme: 'Note', valeur: autre.note ?? 'aucune' },
      ]}
    />
  </Bandeau>
);

type Champs = { readonly saisie: Saisie };

const Contact = ({ saisie }: Champs) => (
  <GroupeDeChamps legende="Joindre cette personne">
    <ChampTelephone
      libelle="Téléphone direct"
      aide="Pour les professionnels : il ne paraît pas dans l’annuaire public."
      facultatif
      remplissage="off"
      {...lier(saisie, 'telephone')}
    />
    <LigneDeChamps>
      <ChampCourriel
        libelle="Adresse électronique"
        facultatif
        remplissage="off"
        {...lier(saisie, 'courriel')}
      />
      <ChampCourriel
        libelle="Messagerie sécurisée de santé"
        facultatif
        remplissage="off"
        {...lier(saisie, 'mssante')}
      />
    </LigneDeChamps>
    <ChampTexte libelle="Horaires" facultatif longueurMax={300} {...lier(saisie, 'horaires')} />
    <ChampTexte
      libelle="Accessibilité du cabinet"
      facultatif
      longueurMax={300}
      {...lier(saisie, 'accessibilite')}
    />
  </GroupeDeChamps>
);

const REPONSES = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
  { valeur: 'inconnu', libelle: 'On ne sait pas' },
] as const;

const Exercice = ({ saisie }: Champs) => (
  <GroupeDeChamps legende="Exercice">
    <ChampRadios
      libelle="Accueille de nouveaux patients"
      cote
      choix={REPONSES}
      {...lier(saisie, 'nouveauxPatients')}
    />
    <ChampTexteLong
      libelle="Spécificités"
      aide="Séparées par des virgules : visites à domicile, maître de stage, entretiens AVK…"
      facultatif
      lignes={2}
      {...lier(saisie, 'specificites')}
    />
    <ChampTexte
      libelle="Langues parlées"
      aide="Séparées par des virgules."
      facultatif
      {...lier(saisie, 'langues')}
    />
  </GroupeDeChamps>
);

const Cpts = ({ saisie }: Champs) => (
  <GroupeDeChamps legende="Dans la CPTS">
    <ChampRadios libelle="Adhérent de la CPTS" cote choix={REPONSES} {...lier(saisie, 'membre')} />
    <ChampDate libelle="Adhérent depuis le" facultatif {...lier(saisie, 'membreDepuis')} />
    <ChampRadios
      libelle="Paraît dans l’annuaire public"
      cote
      choix={REPONSES.slice(0, 2)}
      {...lier(saisie, 'dansLAnnuairePublic')}
    />
    <ChampTexteLong
      libelle="Note"
      aide="Lue par la coordination et le secrétariat seulement. Jamais de donnée de santé."
      facultatif
      lignes={3}
      longueurMax={1000}
      {...lier(saisie, 'note')}
    />
  </GroupeDeChamps>
);
