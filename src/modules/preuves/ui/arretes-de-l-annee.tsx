import { dateHeure } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Arrete } from '../domain/arrete.ts';
import type { PreuvesPageProps } from './vue-de-preuves.ts';

/** Years that were frozen, and freezing this one. */
export const ArretesDeLAnnee = (p: PreuvesPageProps) => (
  <Section
    titre="Arrêtés"
    introduction={
      'Arrêter l’année la fige\u00A0: nombres, euros, faits comptés, pièces, versements, textes. Le dossier en est tiré, et il est le même à l’octet près chaque fois qu’on le demande.'
    }
  >
    <Tableau
      titre="Arrêtés de l’année"
      titreCache
      lignes={p.arretes}
      vide={<p class="quiet">Cette année n’a pas encore été arrêtée.</p>}
      colonnes={[
        {
          titre: 'Arrêté',
          entete: true,
          cellule: (a) => (
            <a href={`${p.base}/preuves/arretes/${a.id}`}>{`Arrêté n°\u00A0${a.numero}`}</a>
          ),
        },
        { titre: 'Le', genre: 'date', cellule: (a) => dateHeure(a.figeLe, p.fuseau) },
        { titre: 'Par', cellule: (a) => a.figeParNom },
        { titre: 'État', cellule: (a) => <Etat {...a} /> },
      ]}
    />
    {p.commencee ? <Figer {...p} /> : null}
  </Section>
);

export const Etat = ({ remplaceParNumero, publieLe }: Arrete) => {
  if (remplaceParNumero !== null)
    return <Etiquette>{`remplacé par le n°\u00A0${remplaceParNumero}`}</Etiquette>;
  return publieLe ? (
    <Etiquette ton="info">en vigueur, ouvert aux membres</Etiquette>
  ) : (
    <Etiquette ton="ok">en vigueur</Etiquette>
  );
};

const Figer = ({ base, annee, arretes, jetons, saisie, figer }: PreuvesPageProps) => {
  const dernier = arretes.find(({ remplaceParId }) => remplaceParId === null);
  if (!figer)
    return (
      <p class="quiet mt5">
        La présidence ou la trésorerie arrête l’année, quand preuves et textes sont prêts.
      </p>
    );
  return (
    <div class="mt5">
      <Formulaire
        action={`${base}/preuves/arretes?annee=${annee.rang}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-figer`}
        saisie={saisie}
        gardeSaisie={false}
      >
        {dernier ? (
          <>
            <input type="hidden" name="remplace" value={dernier.id} />
            <ChampTexteLong
              libelle={`Pourquoi un nouvel arrêté remplace le n°\u00A0${dernier.numero}`}
              lignes={2}
              longueurMax={500}
              {...lier(saisie, 'motif')}
            />
          </>
        ) : null}
        <div class="actions mt5">
          <Bouton variante="ferme">
            {dernier ? 'Arrêter de nouveau l’année' : `Arrêter l’année ${annee.rang}`}
          </Bouton>
        </div>
      </Formulaire>
    </div>
  );
};
