import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { VueDAjout } from './ajouter-membre.page.tsx';
import { ChercherUnProfessionnel, ProfessionnelsTrouves } from './choisir-un-professionnel.tsx';

/** The person blocks a professional, said to the coordination. */
export const PoserOppositionPage = (p: VueDAjout) => {
  const ici = `${p.base}/${p.patient}`;
  const choisi = p.recherche.choix !== null && p.recherche.choix.length > 0;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Patients', href: p.base },
          { libelle: p.nom, href: ici },
          { libelle: 'Bloquer un professionnel' },
        ]}
        titre="Bloquer un professionnel"
        phrase="Dès l’enregistrement, ce professionnel et qui agit pour lui ne trouveront plus cette personne : ni dans une liste, ni dans un compte, ni dans un message."
      />
      <ChercherUnProfessionnel action={`${ici}/oppositions/poser`} recherche={p.recherche} />
      <Formulaire
        action={`${ici}/oppositions?q=${encodeURIComponent(p.recherche.q)}`}
        {...p.jetons}
        saisie={p.saisie}
      >
        <ProfessionnelsTrouves
          champ="professionnel"
          libelle="Qui bloquer ?"
          recherche={p.recherche}
          saisie={p.saisie}
        />
        {choisi ? (
          <>
            <ChampRadios
              libelle="La personne l’a dit"
              cote
              choix={[
                { valeur: 'oral', libelle: 'De vive voix' },
                { valeur: 'ecrit', libelle: 'Par écrit' },
              ]}
              {...lier(p.saisie, 'voie')}
            />
            <div class="actions mt6">
              <Bouton variante="ferme">Bloquer ce professionnel</Bouton>
              <LienBouton href={ici} variante="simple">
                Annuler
              </LienBouton>
            </div>
          </>
        ) : null}
      </Formulaire>
    </>
  );
};
