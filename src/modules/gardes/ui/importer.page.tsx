import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';

export type ImporterPageProps = {
  readonly base: string;
  /** Address of the rota. */
  readonly ici: string;
  readonly tableau: { readonly id: string; readonly nom: string };
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly erreur: string | null;
};

/** A file of duties, to be read before anything is written. */
export const ImporterPage = (p: ImporterPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Gardes', href: p.base },
        { libelle: p.tableau.nom, href: p.ici },
        { libelle: 'Importer' },
      ]}
      titre="Importer des gardes"
      moyen
      phrase="Le fichier est lu, puis comparé au tableau. Vous voyez ce qu’il change avant que rien ne soit écrit."
    />
    <Section titre="Envoyer le fichier" titreCache proche>
      <Formulaire
        action={`${p.ici}/importer?_csrf=${encodeURIComponent(p.jetons.csrf)}`}
        csrf={p.jetons.csrf}
        fichiers
        saisie={{ valeurs: {}, erreurs: p.erreur ? { fichier: p.erreur } : {} }}
        gardeSaisie={false}
      >
        <ChampFichier
          nom="fichier"
          libelle="Fichier de gardes"
          aide="Classeur Excel (.xlsx), CSV ou agenda (.ics), de 2&nbsp;500 gardes au plus"
          erreur={p.erreur ?? undefined}
          accepte=".xlsx,.csv,.txt,.ics"
        />
        <div class="actions">
          <Bouton variante="suivant">Lire le fichier</Bouton>
          <LienBouton href={p.ici} variante="simple">
            Revenir au tableau
          </LienBouton>
        </div>
      </Formulaire>
    </Section>
    <Section titre="Ce que le fichier doit dire">
      <ul class="rows tight">
        <li>
          Une ligne par garde, sous une ligne qui nomme les colonnes&nbsp;: <b>Jour</b>, <b>De</b>,{' '}
          <b>À</b>, <b>Personne</b>. Date, Début, Fin, Horaires, Médecin se comprennent aussi.
        </li>
        <li>
          Les personnes, par leur numéro <b>RPPS</b>, sinon par leur nom. Deux personnes du même
          nom&nbsp;: la page vous demande laquelle.
        </li>
        <li>
          Une nuit n’a pas besoin de son jour de fin&nbsp;: 20:00 à 08:00 finit le lendemain. Sans
          heure, celles du tour servent.
        </li>
        <li>Une ligne sans personne n’ôte personne du tableau.</li>
      </ul>
      <p class="mt4">
        {'Pour partir de ce qui existe, téléchargez le tableau en '}
        <a href={`${p.base}/gardes.xlsx?tableau=${p.tableau.id}`}>XLSX</a>, complétez-le, puis
        renvoyez-le.
      </p>
    </Section>
  </>
);
