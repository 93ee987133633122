import { Bouton } from '#ui/bouton.tsx';
import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampHeure, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { BASES, SEUILS } from '../domain/scrutin.ts';
import { DIRE_BASE, DIRE_MODE, DIRE_SEUIL, type Jetons, PRECISER_BASE } from './dire-scrutin.ts';

export type NouveauScrutinProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  readonly instances: readonly Option[];
  /** Colleges that vote. */
  readonly colleges: readonly { readonly valeur: string; readonly libelle: string }[];
  /** Colleges that are heard only. */
  readonly entendus: readonly string[];
  /** The round this one follows. */
  readonly premier: { readonly id: string; readonly titre: string } | null;
};

/** A vote to prepare: what, who, under which rule, when. Nothing leaves before it is opened. */
export const NouveauScrutinPage = (p: NouveauScrutinProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Scrutins', href: p.base }, { libelle: 'Préparer un scrutin' }]}
      titre={p.premier ? 'Préparer le tour suivant' : 'Préparer un scrutin'}
      moyen
      phrase={
        p.premier
          ? `Les mêmes électeurs que «\u00A0${p.premier.titre}\u00A0», les sièges et les candidats qui restent.`
          : 'Rien ne part encore\u00A0: vous relirez la liste des électeurs avant d’ouvrir.'
      }
    />
    <Formulaire action={p.base} csrf={p.jetons.csrf} cle={p.jetons.cle} saisie={p.saisie}>
      {p.premier ? <input type="hidden" name="precedent" value={p.premier.id} /> : null}
      <Objet {...p} />
      <Electeurs {...p} />
      <Regle {...p} />
      <Heures {...p} />
      <div class="actions mt5">
        <Bouton variante="suivant">Préparer ce scrutin</Bouton>
      </div>
    </Formulaire>
  </>
);

const Objet = ({ saisie }: NouveauScrutinProps) => (
  <GroupeDeChamps legende="Ce qui est mis aux voix">
    <ChampTexte
      {...lier(saisie, 'titre')}
      libelle="Titre"
      aide="Adopter le budget 2027, élire deux administrateurs"
      longueurMax={160}
    />
    <ChampTexteLong
      {...lier(saisie, 'objet')}
      libelle="Le texte que liront les électeurs"
      lignes={3}
      facultatif
      longueurMax={2000}
    />
    <ChampRadios
      {...lier(saisie, 'genre')}
      libelle="Genre"
      cote
      choix={[
        { valeur: 'question', libelle: 'Une question', precision: 'Oui, non ou abstention' },
        { valeur: 'election', libelle: 'Une élection', precision: 'Des noms, ou blanc' },
      ]}
    />
    <div class="for-election">
      <ChampTexteLong
        {...lier(saisie, 'candidats')}
        libelle="Candidats, pour une élection"
        aide="Un par ligne"
        lignes={4}
        facultatif
        longueurMax={20_000}
      />
      <ChampNombre
        {...lier(saisie, 'sieges')}
        libelle="Sièges à pourvoir, pour une élection"
        aide="Chaque bulletin nomme au plus autant de personnes"
        facultatif
      />
    </div>
  </GroupeDeChamps>
);

const Electeurs = ({ saisie, instances, colleges, entendus, premier }: NouveauScrutinProps) =>
  premier ? null : (
    <GroupeDeChamps legende="Qui vote">
      <ChampListe
        {...lier(saisie, 'instance')}
        libelle="Ceux qui siègent dans une instance"
        vide="Pas une instance"
        options={instances}
        facultatif
      />
      {colleges.length > 0 ? (
        <ChampCases
          {...lierPlusieurs(saisie, 'colleges')}
          libelle="Sinon, les adhérents de ces collèges"
          aide={
            entendus.length > 0
              ? `Entendu sans voter, d’après vos statuts\u00A0: ${entendus.join(', ')}`
              : undefined
          }
          choix={colleges}
          facultatif
        />
      ) : null}
      <ChampNombre
        {...lier(saisie, 'pouvoirsMax')}
        libelle="Pouvoirs qu’une personne peut porter"
        aide="Ce que disent vos statuts&nbsp;; vide, personne ne l’a dit et rien ne le limite"
        facultatif
      />
    </GroupeDeChamps>
  );

const Regle = ({ saisie }: NouveauScrutinProps) => (
  <GroupeDeChamps legende="La majorité que demandent vos statuts">
    <ChampListe
      {...lier(saisie, 'seuil')}
      libelle="Majorité"
      aide="Sans elle, les voix sont comptées et aucune réponse n’est dite adoptée"
      vide="Pas dite"
      options={SEUILS.map((seuil) => ({ valeur: seuil, libelle: DIRE_SEUIL[seuil] }))}
      facultatif
    />
    <ChampRadios
      {...lier(saisie, 'base')}
      libelle="De quoi"
      choix={BASES.map((base) => ({
        valeur: base,
        libelle: `${DIRE_BASE[base].charAt(0).toUpperCase()}${DIRE_BASE[base].slice(1)}`,
        precision: PRECISER_BASE[base],
      }))}
      facultatif
    />
  </GroupeDeChamps>
);

const Heures = ({ saisie }: NouveauScrutinProps) => (
  <GroupeDeChamps legende="Quand et où">
    <ChampRadios
      {...lier(saisie, 'mode')}
      libelle="Comment"
      cote
      choix={[
        {
          valeur: 'distance',
          libelle: DIRE_MODE.distance,
          precision: 'Se ferme à une heure dite',
        },
        { valeur: 'salle', libelle: DIRE_MODE.salle, precision: 'Qui préside le clôt' },
      ]}
    />
    <LigneDeChamps>
      <ChampDate
        {...lier(saisie, 'ouvreJour')}
        libelle="Ouvre le"
        aide="Vide&nbsp;: dès que vous l’ouvrez"
        facultatif
      />
      <ChampHeure {...lier(saisie, 'ouvreHeure')} libelle="Heure d’ouverture" facultatif />
    </LigneDeChamps>
    <div class="for-distance">
      <LigneDeChamps>
        <ChampDate {...lier(saisie, 'fermeJour')} libelle="Se ferme le, à distance" facultatif />
        <ChampHeure {...lier(saisie, 'fermeHeure')} libelle="Heure de fermeture" facultatif />
      </LigneDeChamps>
    </div>
  </GroupeDeChamps>
);
