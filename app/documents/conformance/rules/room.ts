import type { Rule } from '../rule.ts'

const follow = { web: "if (data.type === 'resize') frame.style.height = `${data.data.height}px`" }

/** How the frame follows the content. */
export const room = {
  grows: {
    title: 'The frame grows with the content',
    fault: 'The frame did not grow when the content did.',
    fix: 'Set the frame’s height from each resize.',
    weight: 'must',
    code: follow,
  },
  shrinks: {
    title: 'The frame shrinks with the content',
    fault: 'The frame did not shrink when the content did.',
    fix: 'Set the height as it comes, not the largest so far.',
    weight: 'should',
    code: follow,
  },
  fits: {
    title: 'The frame is as high as the content',
    fault: 'The frame has another height than the one that was asked for.',
    fix: 'Set exactly the height that resize says, with box-sizing: content-box and no padding on the frame.',
    weight: 'should',
    code: follow,
  },
  steady: {
    title: 'The frame’s height settles',
    fault: 'One resize changed the height of the frame again and again.',
    fix: 'Set the height once for each resize; do not measure the frame and add to it.',
    weight: 'must',
    code: follow,
  },
} as const satisfies Record<string, Rule>
