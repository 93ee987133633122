import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { PDF } from '#platform/documents/pdf.ts';
import type { Report } from '#platform/documents/report.ts';
import { DOCX, writeReportDocx } from '#platform/documents/report-docx.ts';
import { writeReportPdf } from '#platform/documents/report-pdf.ts';
import { TYPE_DE_TEXTE } from '../domain/document.ts';
import { lireTexte, manquesDe } from '../domain/texte.ts';
import type { FichierLu } from '../usecases/lire-documents.ts';

export const FORMATS = ['pdf', 'docx'] as const;
type Format = (typeof FORMATS)[number];
type Dit = { readonly format: Format; readonly cpts: string; readonly fuseau: string };

/** A version as a file: what was sent as it came, a text written here in the format that is asked. */
export async function fichierDe(version: FichierLu, { format, cpts, fuseau }: Dit) {
  const { contenu, type, nom } = version;
  if (type !== TYPE_DE_TEXTE) return { contenu, type, nom };
  const report = rapportDe(version, { cpts, fuseau });
  const base = nom.replace(/\.txt$/, '');
  return format === 'pdf'
    ? {
        contenu: await writeReportPdf(report),
        type: PDF,
        nom: `${base}-version-${version.rang}.pdf`,
      }
    : {
        contenu: await writeReportDocx(report, dateCivileDe(version.deposeeLe, fuseau)),
        type: DOCX,
        nom: `${base}-version-${version.rang}.docx`,
      };
}

/** A kept text as a report: a title is a chapter, an article a heading in it. */
function rapportDe(version: FichierLu, { cpts, fuseau }: Omit<Dit, 'format'>): Report {
  const texte = new TextDecoder().decode(version.contenu);
  const adopte = version.decision !== null;
  const etat = adopte ? 'Adopté' : 'Projet';
  return {
    titre: version.titre,
    sousTitre: adopte ? `Version ${version.rang}` : `Projet, version ${version.rang}`,
    auteur: cpts,
    faits: [
      {
        terme: etat,
        valeur: adopte
          ? `Décision ${version.decision}, le ${dateLongue(version.adopteeLe ?? dateCivileDe(version.deposeeLe, fuseau))}`
          : `Écrit le ${dateLongue(dateCivileDe(version.deposeeLe, fuseau))} par ${version.deposeeParNom}`,
      },
      ...(adopte
        ? []
        : [
            {
              terme: 'À relire',
              valeur:
                'Ce modèle est à relire par l’assemblée, et par un conseil juridique, avant d’être adopté.',
            },
          ]),
      ...resteDe(texte),
      { terme: 'Empreinte SHA-256', valeur: version.empreinte },
    ],
    chapitres: lireTexte(texte).map(({ titre, articles }) => ({
      titre: titre.replace(/^[IVX]+\. /, ''),
      blocs: articles.flatMap((article) => [
        { genre: 'titre' as const, texte: article.titre },
        ...article.paragraphes.map((p) => ({ genre: 'paragraphe' as const, texte: p })),
      ]),
    })),
    pied: `${cpts} · ${version.titre} · version ${version.rang}${adopte ? '' : ' (projet)'}`,
    creeLe: version.deposeeLe,
  };
}

function resteDe(texte: string) {
  const manques = manquesDe(texte);
  return manques.length === 0
    ? []
    : [{ terme: 'Reste à choisir', valeur: manques.join('\u00A0; ') }];
}
