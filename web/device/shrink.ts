/**
 * Makes a picture as large as the server keeps it before it is sent: a fifth of the data on a phone's plan,
 * and where it was taken never leaves the phone. A browser that cannot sends it as it is.
 */

// The longest side the server keeps (server/photos/limits.ts).
const LONGEST_SIDE = 2048;
const SMALL_BYTES = 600_000;

export async function shrinkPhoto(file: File): Promise<Blob> {
  try {
    const picture = await loadPicture(file);
    const { width, height } = fitInto(LONGEST_SIDE, picture.naturalWidth, picture.naturalHeight);
    if (file.size <= SMALL_BYTES && width === picture.naturalWidth) return file;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    const shrunk = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.85);
    });
    return shrunk && shrunk.size < file.size ? shrunk : file;
  } catch {
    // Not a picture, or one this browser cannot read: the server says which.
    return file;
  }
}

export function fitInto(longest: number, width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

async function loadPicture(file: File): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(url);
  }
}
