import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { CRITERES_PESES } from '../domain/critere.ts';
import { motDeSituation } from './dire-campagne.ts';

export type CampagneADirePageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** Null: a new one. */
  readonly campagne: { readonly id: string; readonly nom: string; readonly partie: boolean } | null;
  readonly saisie: Saisie;
  readonly ageAuDela: number;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly listes: readonly Option[];
};

/** What a campaign is, and whom its letters are for. */
export const CampagneADirePage = (p: CampagneADirePageProps) => {
  const retour = p.campagne ? `${p.base}/campagnes/${p.campagne.id}` : `${p.base}/campagnes`;
  return (
    <>
      <TeteDePage
        moyen={p.campagne !== null}
        miettes={[
          { libelle: 'Campagnes', href: `${p.base}/campagnes` },
          ...(p.campagne ? [{ libelle: p.campagne.nom, href: retour }] : []),
          { libelle: p.campagne ? 'Régler' : 'Ouvrir' },
        ]}
        titre={p.campagne ? 'Régler la campagne' : 'Ouvrir une campagne'}
        phrase="Rien ne part d’ici&nbsp;: vous verrez combien de personnes elle concerne avant de préparer les lettres."
      />
      <Formulaire
        action={p.campagne ? `${retour}/regler` : `${p.base}/campagnes/nouvelle`}
        {...p.jetons}
        saisie={p.saisie}
      >
        <div class="two mt5">
          <div>
            <Quoi {...p} />
            {p.campagne?.partie ? <Partie saisie={p.saisie} /> : <ParmiQui {...p} />}
          </div>
          <div>{p.campagne?.partie ? null : <Situations {...p} />}</div>
        </div>
        {p.campagne?.partie ? null : <Communes {...p} />}
        <div class="actions mt5">
          <Bouton variante="suivant">
            {p.campagne ? 'Enregistrer' : 'Voir qui elle concerne'}
          </Bouton>
          <LienBouton href={retour} variante="simple">
            Abandonner
          </LienBouton>
        </div>
      </Formulaire>
    </>
  );
};

const Quoi = ({ saisie }: CampagneADirePageProps) => (
  <GroupeDeChamps legende="1. La campagne">
    <ChampTexte
      {...lier(saisie, 'nom')}
      libelle="Nom"
      aide="Comme «&nbsp;Lettre aux patients en ALD, hiver&nbsp;»."
      longueurMax={80}
    />
    <ChampTexteLong
      {...lier(saisie, 'but')}
      libelle="Ce que vous en attendez"
      aide="Le bureau le lit&nbsp;: ne nommez personne."
      lignes={3}
      longueurMax={300}
    />
    <ChampDate {...lier(saisie, 'jusquAu')} libelle="Jusqu’au" facultatif />
  </GroupeDeChamps>
);

const ParmiQui = ({ saisie, listes }: CampagneADirePageProps) => (
  <GroupeDeChamps legende="2. Parmi qui">
    <ChampListe
      {...lier(saisie, 'liste')}
      libelle="Les personnes"
      vide="De tout le registre"
      options={listes}
    />
    <ChampRadios
      {...lier(saisie, 'joindre')}
      libelle="Parmi elles"
      choix={[
        { valeur: 'tous', libelle: 'Toutes' },
        { valeur: 'sans-telephone', libelle: 'Celles dont aucun téléphone n’est connu' },
        {
          valeur: 'a-ecrire',
          libelle: 'Celles-là, et celles que des appels n’ont pas jointes',
          precision: 'Sans courrier depuis.',
        },
      ]}
    />
    <ChampNombre
      {...lier(saisie, 'appels')}
      libelle="Après combien d’appels sans réponse"
      facultatif
      unite="appels"
    />
  </GroupeDeChamps>
);

const Situations = ({ saisie, ageAuDela }: CampagneADirePageProps) => (
  <GroupeDeChamps legende="3. Dans quelle situation">
    <ChampCases
      {...lierPlusieurs(saisie, 'criteres')}
      libelle="Une de celles-ci"
      aide="Aucune cochée&nbsp;: toutes."
      facultatif
      choix={CRITERES_PESES.map((valeur) => ({
        valeur,
        libelle: motDeSituation(valeur, ageAuDela),
      }))}
    />
  </GroupeDeChamps>
);

const Communes = ({ saisie, communes }: CampagneADirePageProps) => (
  <GroupeDeChamps legende="4. Dans quelles communes">
    <ChampCases
      {...lierPlusieurs(saisie, 'communes')}
      libelle="Une de celles-ci"
      aide="Aucune cochée&nbsp;: toutes, hors du territoire aussi."
      facultatif
      cote
      choix={communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
    />
  </GroupeDeChamps>
);

/** Once letters left, whom they were for is told, not chosen. */
const Partie = ({ saisie }: { readonly saisie: Saisie }) => (
  <GroupeDeChamps legende="2. À qui elle écrit">
    <p>
      Les lettres sont parties&nbsp;: à qui elles s’adressaient ne change plus. Pour écrire à
      d’autres, ouvrez une autre campagne.
    </p>
    {(['liste', 'joindre', 'appels'] as const).map((nom) => (
      <input type="hidden" name={nom} value={lier(saisie, nom).valeur ?? ''} />
    ))}
    {(['criteres', 'communes'] as const).flatMap((nom) =>
      lierPlusieurs(saisie, nom).valeurs.map((valeur) => (
        <input type="hidden" name={nom} value={valeur} />
      )),
    )}
  </GroupeDeChamps>
);
