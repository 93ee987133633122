import type { Pdf } from './pdf-page.ts';

/** The emblem of a CPTS, as lines and points of its own drawing. */
export type Mesh = {
  readonly largeur: number;
  readonly hauteur: number;
  readonly noeuds: readonly { readonly x: number; readonly y: number }[];
  readonly aretes: readonly (readonly [number, number])[];
  readonly allumes: readonly number[];
};

const PINE = '#1f5d50';
const OCHRE = '#b8621b';

/** Draws an emblem within a square; pure ornament, left out of what is read aloud. */
export function drawMesh(
  doc: Pdf,
  mesh: Mesh | null,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  if (!mesh || mesh.noeuds.length === 0) return;
  const scale = size / Math.max(mesh.largeur, mesh.hauteur);
  const at = (i: number) => {
    const node = mesh.noeuds[i] ?? { x: 0, y: 0 };
    return [x + node.x * scale, y + node.y * scale] as const;
  };
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(0.6).strokeColor(PINE).strokeOpacity(0.55);
  for (const [a, b] of mesh.aretes) doc.moveTo(...at(a)).lineTo(...at(b));
  doc.stroke().strokeOpacity(1);
  doc.fillColor(PINE);
  mesh.noeuds.forEach((_, i) => {
    if (!mesh.allumes.includes(i)) doc.circle(...at(i), size / 90);
  });
  doc.fill();
  doc.fillColor(OCHRE);
  for (const i of mesh.allumes) doc.circle(...at(i), size / 34);
  doc.fill();
  doc.endMarkedContent();
}
